import { join } from 'node:path';
import { openHistory } from '../../../main/node/history/history.ts';
import { importHistory } from '../../../main/requests/import-json.ts';
import { readWeekReport } from '../../../main/views/week-report.ts';
import { atOnce } from '../../../shared/history/slices.ts';
import { defaultSettings } from '../../../shared/settings/settings.ts';
import { listNames } from '../../../shared/transfer/exported-history.ts';
import { parseSliced } from '../../../shared/transfer/parse-export.ts';
import type { SeededRandom } from '../../support/seeded-random.ts';
import { ensure, ensureEqual, ensureSettings } from '../expectations.ts';
import { hostileValue, mutatedValue } from '../hostile-values.ts';
import { mutatedText } from '../mutate.ts';
import { AFTER_SAMPLE_MS, sampleDocument, sampleFile } from '../sample-history.ts';
import { sampleSettings } from '../sample-settings.ts';
import type { FuzzTarget } from '../target.ts';

const DAY_MS = 24 * 3_600_000;

/** An export from another computer. */
export const importTarget: FuzzTarget = {
  name: 'import',
  async round({ random, folder }) {
    const isEmpty = random.happens(0.3);
    const history = openHistory(isEmpty ? join(folder, 'new.sqlite') : sampleFile(folder));
    try {
      const before = history.readAll();
      const imported = await importHistory(history, textOf(random), { nowMs: AFTER_SAMPLE_MS + DAY_MS });
      const after = history.readAll();
      if (!imported.ok) {
        ensure(imported.reason !== '', 'no reason is given');
        ensureEqual(after, before, 'a refused file changes nothing');
        return;
      }
      ensureSettings({ ...imported.settings });
      for (const list of listNames) {
        const rows = new Set(after[list].map((row) => JSON.stringify(row)));
        const lost = before[list].filter((row) => !rows.has(JSON.stringify(row)));
        ensureEqual(lost, [], `rows of "${list}" that an import has changed`);
        ensure(after[list].length >= before[list].length, `"${list}" has fewer rows`);
      }
      const again = atOnce(parseSliced(JSON.stringify(after), AFTER_SAMPLE_MS + DAY_MS));
      ensure(again.ok, `the history is no longer a valid export: ${again.ok ? '' : again.reason}`);
      const options = {
        zone: 'Europe/Berlin',
        settings: defaultSettings,
        threshold: null,
        canWaitForCalls: false,
        openBout: null,
      };
      for (const weekOf of ['1970-01-05', '2026-11-02', '2026-11-09']) {
        atOnce(readWeekReport(history, { ...options, weekOf, planesOf: () => [] }));
      }
    } finally {
      history.close();
    }
  },
};

/** Some rows of the sample, so that a fault is usually in a row. */
function textOf(random: SeededRandom): string {
  const { format, version, ...lists } = sampleDocument();
  const some = Object.fromEntries(
    listNames.map((list) => [list, lists[list].filter(() => random.happens(0.1)).slice(0, 8)]),
  );
  const settings = random.happens(0.3) ? { favourites: sampleSettings.favourites } : {};
  const document = { format, version, ...(random.happens(0.3) ? { settings } : {}), ...some };
  if (random.happens(0.2)) return mutatedText(random, JSON.stringify(document));
  if (random.happens(0.05)) return JSON.stringify(hostileValue(random));
  return JSON.stringify(mutatedValue(random, document, 6));
}
