import type { RoutinesView } from '../../../shared/views/library-view.ts';
import { attempt } from '../../bridge/bridge.ts';
import { useText } from '../../bridge/text.ts';
import { Page } from '../../ui/page.tsx';
import { PdfButton } from '../privacy/pdf-button.tsx';
import { SavedNote } from '../privacy/saved-note.tsx';
import { useSaving } from '../privacy/use-saving.ts';
import { HomeSheet } from './home-sheet.tsx';
import { sheetExercisesOf } from './sheet-exercises.ts';

/** Props of the page that shows a sheet before it is saved. */
export interface HomeSheetPageProps {
  readonly title: string;
  /** Routines and single exercises, by their ids. */
  readonly ids: readonly string[];
  readonly library: RoutinesView;
  readonly back: { readonly label: string; readonly go: () => void };
}

/** A sheet for home as it will be on paper, with the button that saves it. */
export function HomeSheetPage({ title, ids, library, back }: HomeSheetPageProps) {
  const { t } = useText();
  const [saving, wait] = useSaving();
  const { shown, hidden, left } = sheetExercisesOf(ids, library);
  return (
    <Page title={t('sheet.title')} hasFocus isWide back={back}>
      <div className="sheet-save">
        <p>{t('sheet.about')}</p>
        {hidden > 0 && <p className="quiet">{t('sheet.hidden', { count: hidden })}</p>}
        {left > 0 && <p className="quiet">{t('sheet.left', { count: left })}</p>}
        {shown.length === 0 ? (
          <p>{t('sheet.empty')}</p>
        ) : (
          <PdfButton onSave={(paper) => wait(attempt('export:sheet', { title, paper }))} />
        )}
        <SavedNote saving={saving} />
      </div>
      {shown.length > 0 && <HomeSheet title={title} exercises={shown} />}
    </Page>
  );
}
