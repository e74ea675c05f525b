import { fromAbsolute } from '@internationalized/date';
import { useState } from 'react';
import type { TodayView } from '../../../shared/views/views.ts';
import { useText } from '../../bridge/text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TimeInput } from '../../ui/time-input.tsx';

/** Props of the question. */
export interface PauseDialogProps {
  readonly view: Pick<TodayView, 'nowMs' | 'zone'>;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** The next moment at which a clock shows this time, "HH:MM". */
  readonly onConfirm: (untilTime: string) => void;
}

/** Asks until when breaks are paused. */
export function PauseDialog({ view, isOpen, onClose, onConfirm }: PauseDialogProps) {
  const { t } = useText();
  const [chosen, setChosen] = useState<string | null>(null);
  const time = chosen ?? offeredTime(view);
  return (
    <Dialog isOpen={isOpen} title={t('today.pauseTimeTitle')} onClose={onClose}>
      <p>{t('today.pauseTimeText')}</p>
      <TimeInput aria-label={t('today.pauseTimeField')} value={time} onChange={setChosen} />
      <div className="dialog-actions">
        <Button look="quiet" onPress={onClose}>
          {t('action.cancel')}
        </Button>
        <Button
          look="main"
          onPress={() => {
            setChosen(null);
            onConfirm(time);
          }}
        >
          {t('today.pauseTimeConfirm')}
        </Button>
      </div>
    </Dialog>
  );
}

/** The full hour that is one to two hours away: the default. */
function offeredTime({ nowMs, zone }: PauseDialogProps['view']): string {
  const { hour } = fromAbsolute(nowMs, zone).add({ hours: 2 });
  return `${String(hour).padStart(2, '0')}:00`;
}
