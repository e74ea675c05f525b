import { FileDown } from 'lucide-react';
import { attempt } from '../../bridge/bridge.ts';
import { useText } from '../../bridge/text.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/page.tsx';
import { ImportPart } from './import-part.tsx';
import { SavedNote } from './saved-note.tsx';
import { useSaving } from './use-saving.ts';

/** Exports everything to a file that the user chooses, and imports it from one. */
export function TakePart() {
  const { t } = useText();
  const [saving, wait] = useSaving();
  return (
    <Section title={t('data.takeTitle')}>
      <p>{t('data.takeText')}</p>
      <div className="privacy-buttons">
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
      <ImportPart />
    </Section>
  );
}
