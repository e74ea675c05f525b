import type { Day } from '../../../shared/core/time.ts';
import { attempt } from '../../bridge/bridge.ts';
import { useText } from '../../bridge/text.ts';
import { MenuButton } from '../../ui/menu-button.tsx';
import { PdfButton } from '../privacy/pdf-button.tsx';
import { SavedNote } from '../privacy/saved-note.tsx';
import { useSaving } from '../privacy/use-saving.ts';

/** Saves the week as a PDF file that the user chooses. */
export function SavePdf({ weekOf }: { readonly weekOf: Day }) {
  const [saving, wait] = useSaving();
  return (
    <div className="save-pdf">
      <PdfButton onSave={(paper) => wait(attempt('export:pdf', { weekOf, paper }))} />
      <SavedNote saving={saving} />
    </div>
  );
}

/** Saves the week as tables, in files that the user chooses. */
export function TakeAlong({ weekOf }: { readonly weekOf: Day }) {
  const { t } = useText();
  const [saving, wait] = useSaving();
  const tables = ['opportunities', 'bouts'] as const;
  return (
    <section className="take-along" aria-label={t('week.take.title')}>
      <div className="take-buttons">
        <MenuButton
          label={t('week.take.tables')}
          choices={tables.map((id) => ({ id, label: t(`week.take.${id}`) }))}
          onChoose={(id) => {
            const table = tables.find((each) => each === id);
            if (table !== undefined) wait(attempt('export:csv', { table, weekOf }));
          }}
        />
      </div>
      <SavedNote saving={saving} />
    </section>
  );
}
