import type { RequestInput } from '../../../shared/contract/contract.ts';
import type { HistoryCount } from '../../../shared/history/records.ts';
import { useText } from '../../bridge/text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useCountText } from './use-count-text.ts';

/** The extent of a deletion that is about to happen. */
export interface Deletion {
  readonly range: RequestInput<'history:count'>['range'];
  readonly count: HistoryCount;
  /** Whether it includes today. */
  readonly hasToday: boolean;
}

interface DeleteDialogProps {
  /** Null: the dialog is closed. */
  readonly deletion: Deletion | null;
  readonly onClose: () => void;
  readonly onDelete: (deletion: Deletion) => void;
}

/** Says what will be deleted, and asks for confirmation. */
export function DeleteDialog({ deletion, onClose, onDelete }: DeleteDialogProps) {
  const { t, format } = useText();
  const countText = useCountText();
  if (deletion === null) return null;
  const { range, count, hasToday } = deletion;
  const what = countText(count);
  const title = () => {
    if (range === null) return t('data.confirmAll');
    const values = { from: format.longDay(range.from), until: format.longDay(range.until) };
    return t(range.from === range.until ? 'data.confirmDay' : 'data.confirmDays', values);
  };
  return (
    <Dialog isOpen title={title()} onClose={onClose}>
      <p>{what === null ? t('data.confirmNothing') : t('data.confirmWhat', { what })}</p>
      {hasToday && <p>{t('data.confirmRunning')}</p>}
      {count.hurts > 0 && <p>{t('data.confirmHurts')}</p>}
      {range !== null && <p>{t('data.confirmSessions')}</p>}
      {range === null && (
        <>
          <p>{t('data.confirmProgramme')}</p>
          <p>{t('data.confirmSettings')}</p>
        </>
      )}
      <p className="quiet small">{t('data.deleteText')}</p>
      <div className="dialog-actions">
        <Button look="danger" onPress={() => onDelete(deletion)}>
          {t(range === null ? 'data.deleteAll' : 'data.confirmDo')}
        </Button>
        <Button autoFocus look="main" onPress={onClose}>
          {t('data.keep')}
        </Button>
      </div>
    </Dialog>
  );
}
