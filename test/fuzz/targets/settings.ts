import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Conf from 'conf';
import { openSettings, readSettingsFile } from '../../../main/node/settings/settings-store.ts';
import { isSettingKey } from '../../../shared/settings/settings.ts';
import type { SeededRandom } from '../../support/seeded-random.ts';
import { ensure, ensureBytes, ensureEqual, ensureSettings } from '../expectations.ts';
import { hostileValue, mutatedValue } from '../hostile-values.ts';
import { mutatedBytes, mutatedText } from '../mutate.ts';
import { sampleSettings } from '../sample-settings.ts';
import type { FuzzTarget } from '../target.ts';

/** The settings file and the copy of the choices that protect the user. */
export const settingsTarget: FuzzTarget = {
  name: 'settings',
  round({ random, folder }) {
    const file = join(folder, 'settings.json');
    const content = contentOf(random);
    writeFileSync(file, content);
    const safetyFile = join(folder, 'safety-last-known.json');
    const kept = JSON.stringify({ exclusions: sampleSettings.exclusions });
    const isCopySound = random.happens(0.5);
    writeFileSync(safetyFile, isCopySound ? kept : mutatedText(random, kept));

    readSettingsFile(folder);
    ensureBytes(file, content, 'reading changes nothing');
    const store = open(folder);
    ensureSettings(store.read());
    if (store.damaged !== null) {
      ensureBytes(store.damaged.keptAs, content, 'a damaged file is kept aside');
      if (isCopySound) ensureEqual(store.read().exclusions, sampleSettings.exclusions, 'what protects');
    } else ensureBytes(file, content, 'a readable file stays as it is');
    const before = store.damaged === null ? parsed(file) : {};
    const holding = store.read();
    store.write('sittingThresholdMinutes', 40);
    ensureEqual(store.read(), { ...holding, sittingThresholdMinutes: 40 }, 'after a write');
    ensureOthersKept(before, parsed(file));
    ensureEqual(open(folder).read(), store.read(), 'after another start');
  },
};

function open(folder: string) {
  return openSettings(folder, (options) => new Conf({ ...options, configName: 'settings' }), {
    every: () => () => {},
  });
}

function contentOf(random: SeededRandom): Buffer {
  const text = JSON.stringify(sampleSettings, null, 2);
  if (random.happens(0.15)) return mutatedBytes(random, Buffer.from(text));
  if (random.happens(0.3)) return Buffer.from(mutatedText(random, text));
  const isOther = random.happens(0.05);
  return Buffer.from(JSON.stringify(isOther ? hostileValue(random) : mutatedValue(random, sampleSettings)));
}

function parsed(file: string): Readonly<Record<string, unknown>> {
  const text = existsSync(file) ? readFileSync(file, 'utf8').replace(/^\uFEFF/, '') : '{}';
  return JSON.parse(text);
}

/** Unknown and rejected values stay in the file, because a newer version may know them. */
function ensureOthersKept(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): void {
  for (const [key, value] of Object.entries(before)) {
    if (key === 'sittingThresholdMinutes') continue;
    ensure(Object.hasOwn(after, key), `"${key}" is gone from the file`);
    ensureEqual(after[key], value, isSettingKey(key) ? key : `unknown "${key}"`);
  }
}
