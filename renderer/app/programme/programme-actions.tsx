import { useState } from 'react';
import type { Programme } from '../../../shared/programme/programme.ts';
import type { ProgrammeAction } from '../../../shared/views/programme-view.ts';
import { attempt } from '../../bridge/bridge.ts';
import { useText } from '../../bridge/text.ts';
import { Button, type ButtonLook } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Refusal } from '../trouble.tsx';
import { useAttempt } from '../use-attempt.ts';
import { actionsFor, helpFor } from './actions.ts';

/** The actions of the programme. Leaving asks for confirmation, because it deletes the sessions. */
export function ProgrammeActions({ programme }: { readonly programme: Programme | null }) {
  const { t } = useText();
  const [refusal, run] = useAttempt();
  const [isLeaving, setLeaving] = useState(false);
  const actions = actionsFor(programme);
  const isWaiting = programme?.status.type !== 'running' && programme?.status.type !== 'kept';
  const lookOf = (action: ProgrammeAction, index: number): ButtonLook => {
    if (action === 'leave') return 'quiet';
    return index === 0 && isWaiting ? 'main' : 'plain';
  };
  const change = (to: ProgrammeAction) => run(attempt('programme:change', { to }));
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons are not form fields
    <div className="programme-actions" role="group" aria-label={t('programme.actionsLabel')}>
      {actions.map((action, index) => (
        <Button
          key={action}
          look={lookOf(action, index)}
          onPress={() => (action === 'leave' ? setLeaving(true) : change(action))}
        >
          {t(`programme.actions.${action}`)}
        </Button>
      ))}
      <p className="quiet small">{t(`programme.actionsHelp.${helpFor(programme)}`)}</p>
      <Refusal problem={refusal} />
      <Dialog isOpen={isLeaving} title={t('programme.leaveTitle')} onClose={() => setLeaving(false)}>
        <p>{t('programme.leaveText')}</p>
        <div className="dialog-actions">
          <Button
            look="danger"
            onPress={() => {
              setLeaving(false);
              change('leave');
            }}
          >
            {t('programme.actions.leave')}
          </Button>
          <Button autoFocus look="main" onPress={() => setLeaving(false)}>
            {t('programme.stay')}
          </Button>
        </div>
      </Dialog>
    </div>
  );
}
