import { useState } from 'react';
import type { Programme } from '../../../shared/programme/programme.ts';
import type { ProgrammeTurn } from '../../../shared/views/programme-view.ts';
import { attempt } from '../../bridge/bridge.ts';
import { useText } from '../../bridge/text.ts';
import { Button, type ButtonLook } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Refusal } from '../trouble.tsx';
import { useAttempt } from '../use-attempt.ts';
import { turnsOf } from './turns.ts';

/** What can be done with the programme; leaving asks first, because its sessions go. */
export function ProgrammeTurns({ programme }: { readonly programme: Programme | null }) {
  const { t } = useText();
  const [refusal, run] = useAttempt();
  const [isLeaving, setLeaving] = useState(false);
  const turns = turnsOf(programme);
  const isWaiting = programme?.status.type !== 'running' && programme?.status.type !== 'kept';
  const lookOf = (turn: ProgrammeTurn, index: number): ButtonLook => {
    if (turn === 'leave') return 'quiet';
    return index === 0 && isWaiting ? 'main' : 'plain';
  };
  const turnTo = (to: ProgrammeTurn) => run(attempt('programme:turn', { to }));
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons are no form fields
    <div className="turns" role="group" aria-label={t('programme.turnsLabel')}>
      {turns.map((turn, index) => (
        <Button
          key={turn}
          look={lookOf(turn, index)}
          onPress={() => (turn === 'leave' ? setLeaving(true) : turnTo(turn))}
        >
          {t(`programme.turns.${turn}`)}
        </Button>
      ))}
      <p className="quiet small">{t(`programme.turnsHelp.${programme?.status.type ?? 'none'}`)}</p>
      <Refusal reason={refusal} />
      <Dialog isOpen={isLeaving} title={t('programme.leaveTitle')} onClose={() => setLeaving(false)}>
        <p>{t('programme.leaveText')}</p>
        <div className="dialog-actions">
          <Button look="quiet" onPress={() => setLeaving(false)}>
            {t('action.cancel')}
          </Button>
          <Button
            look="main"
            onPress={() => {
              setLeaving(false);
              turnTo('leave');
            }}
          >
            {t('programme.turns.leave')}
          </Button>
        </div>
      </Dialog>
    </div>
  );
}
