import { Play } from 'lucide-react';
import { useState } from 'react';
import type { TodayView } from '../../../shared/views.ts';
import { attempt } from '../../bridge.ts';
import { useText } from '../../text.ts';
import { Button } from '../../ui/button.tsx';
import { MenuButton } from '../../ui/menu-button.tsx';
import { Toggle } from '../../ui/toggle.tsx';
import { Refusal } from '../trouble.tsx';
import { useAttempt } from '../use-attempt.ts';
import { AwayDialog } from './away-dialog.tsx';

const pauses = {
  pause30: 30,
  pause60: 60,
  pauseTomorrow: 'tomorrow',
  pauseUntilResumed: 'until-resumed',
} as const;

/** What the person can do now: start a break, pause, say that he was away or stands. */
export function NowActions({ view }: { readonly view: TodayView }) {
  const { t } = useText();
  const [refusal, run] = useAttempt();
  const [isAsking, setAsking] = useState(false);
  const choices = Object.keys(pauses).map((id) => ({ id, label: t(`today.${id}`) }));
  const pause = (id: string) => {
    const length = pauses[id as keyof typeof pauses];
    run(attempt('pause:start', { length }));
  };
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: buttons are no form fields */}
      <div className="now-actions" role="group" aria-label={t('today.actions')}>
        <Button
          look="main"
          isDisabled={view.clock === 'in-routine'}
          onPress={() => run(attempt('break:start', null))}
        >
          <Play size={16} aria-hidden />
          {t('today.start')}
        </Button>
        {view.next.type === 'paused' ? (
          <Button onPress={() => run(attempt('pause:end', null))}>{t('today.resume')}</Button>
        ) : (
          <MenuButton label={t('today.pause')} choices={choices} onChoose={pause} />
        )}
        <Button onPress={() => setAsking(true)}>{t('today.away')}</Button>
        <Toggle
          isOn={view.isStanding}
          onChange={(isStanding) => run(attempt('standing:set', { isStanding }))}
        >
          {t('today.standing')}
        </Toggle>
      </div>
      <Refusal reason={refusal} />
      <AwayDialog
        view={view}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={(minutesAgo) => {
          setAsking(false);
          run(attempt('away:report', { minutesAgo }));
        }}
      />
    </>
  );
}
