import { useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import type { TodayView } from '../../../shared/views/views.ts';
import { Message } from '../../bridge/announcer.tsx';
import { useText } from '../../bridge/text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { NumberField } from '../../ui/number-field.tsx';

/** The choices, in minutes ago; 0 is now. */
const offered = [0, 5, 10, 15, 30, 60] as const;
/** The longest absence that can be reported, in minutes: half a day. */
const LONGEST = 720;

/** Props of the question. */
export interface AwayDialogProps {
  readonly view: TodayView;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onConfirm: (minutesAgo: number) => void;
}

/** Asks when the user left the desk. */
export function AwayDialog({ view, isOpen, onClose, onConfirm }: AwayDialogProps) {
  const { t, format } = useText();
  const [minutesAgo, setMinutesAgo] = useState(0);
  const left = format.time(view.nowMs - minutesAgo * 60_000, view.zone);
  return (
    <Dialog isOpen={isOpen} title={t('today.awayTitle')} onClose={onClose}>
      <p>{t('today.awayText')}</p>
      <RadioGroup
        className="chips"
        aria-label={t('today.awayTitle')}
        value={String(minutesAgo)}
        onChange={(value) => setMinutesAgo(Number(value))}
      >
        {offered.map((minutes) => (
          <Radio key={minutes} value={String(minutes)} className="chip">
            {minutes === 0 ? t('today.awayNow') : t('today.awayAgo', { count: minutes })}
          </Radio>
        ))}
      </RadioGroup>
      <div className="away-other">
        <span id="away-other">{t('today.awayOther')}</span>
        <NumberField
          value={minutesAgo}
          least={0}
          most={LONGEST}
          onChange={setMinutesAgo}
          aria-label={t('today.awayField')}
        />
      </div>
      <Message className="quiet" text={t('today.awayAt', { time: left })} />
      <div className="dialog-actions">
        <Button look="quiet" onPress={onClose}>
          {t('action.cancel')}
        </Button>
        <Button look="main" onPress={() => onConfirm(minutesAgo)}>
          {t('today.awayConfirm')}
        </Button>
      </div>
    </Dialog>
  );
}
