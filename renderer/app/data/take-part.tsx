import { FileDown, FileUp } from 'lucide-react';
import { useState } from 'react';
import type { ImportReply } from '../../../shared/contract/contract.ts';
import { attempt } from '../../bridge/bridge.ts';
import { useText } from '../../bridge/text.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/page.tsx';
import { SavedNote } from './saved-note.tsx';
import { useCountText } from './use-count-text.ts';
import { useSaving } from './use-saving.ts';

/** Everything into a file that the person chooses, and back from one. */
export function TakePart() {
  const { t } = useText();
  const [saving, wait] = useSaving();
  const [reply, setReply] = useState<ImportReply | null>(null);
  return (
    <Section title={t('data.takeTitle')}>
      <p>{t('data.takeText')}</p>
      <div className="data-buttons">
        <Button onPress={() => wait(attempt('export:json', null))}>
          <FileDown size={16} aria-hidden />
          {t('data.json')}
        </Button>
        {(['opportunities', 'bouts'] as const).map((table) => (
          <Button key={table} onPress={() => wait(attempt('export:csv', { table, weekOf: null }))}>
            {t(`week.take.${table}`)}
          </Button>
        ))}
      </div>
      <SavedNote saving={saving} />
      <p>{t('data.importText')}</p>
      <div className="data-buttons">
        <Button onPress={() => attempt('import:json', null).then(setReply)}>
          <FileUp size={16} aria-hidden />
          {t('data.import')}
        </Button>
      </div>
      <ImportNote reply={reply} />
    </Section>
  );
}

function ImportNote({ reply }: { readonly reply: ImportReply | null }) {
  const { t } = useText();
  const countText = useCountText();
  const text = () => {
    if (reply === null) return '';
    if (!reply.ok) {
      const { problem, reason } = reply;
      const why = problem === undefined ? reason : t(`data.importProblem.${problem}`);
      return t('data.importFailed', { reason: why });
    }
    if (reply.imported === null) return '';
    const { file, count, settings } = reply.imported;
    const what = countText(count, settings);
    return what === null ? t('data.importedNothing', { file }) : t('data.imported', { file, what });
  };
  return (
    <p className="saved-note small" role="status">
      {text()}
    </p>
  );
}
