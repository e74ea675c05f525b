import type { Reply } from '../../../shared/contract/contract.ts';
import type { PromptAnswer } from '../../../shared/core/event.ts';
import { snoozeMinutes } from '../../../shared/core/prompt.ts';
import type { TodayView } from '../../../shared/views/views.ts';
import { attempt } from '../../bridge/bridge.ts';
import { useText } from '../../bridge/text.ts';
import { Button } from '../../ui/button.tsx';
import { MenuButton } from '../../ui/menu-button.tsx';

const pauses = {
  pause30: 30,
  pause60: 60,
  pauseCall: 'next-call',
  pauseTomorrow: 'tomorrow',
  pauseUntilResumed: 'until-resumed',
} as const;

/** The menu entry that asks for a time. */
const PAUSE_TIME = 'pauseTime';

/** Props of the button. */
export interface PauseButtonProps {
  readonly view: TodayView;
  readonly run: (reply: Promise<Reply>) => void;
  readonly onAnswer: (answer: PromptAnswer) => void;
  /** The user wants to choose a time. */
  readonly onAskTime: () => void;
}

/** Puts off the break that is due, pauses, or resumes. */
export function PauseButton({ view, run, onAnswer, onAskTime }: PauseButtonProps) {
  const { t } = useText();
  if (view.next.type === 'paused')
    return <Button onPress={() => run(attempt('pause:end', null))}>{t('today.resume')}</Button>;
  const times = [...Object.keys(pauses), PAUSE_TIME].map((id) => ({ id, label: t(`today.${id}`) }));
  const snoozes = (view.openBreak?.snoozesLeft ?? 0) > 0 ? snoozeMinutes : [];
  const choose = (id: string) => {
    const minutes = snoozes.find((each) => String(each) === id);
    if (minutes !== undefined) onAnswer(minutes);
    else if (id === PAUSE_TIME) onAskTime();
    else run(attempt('pause:start', { length: pauses[id as keyof typeof pauses] }));
  };
  if (snoozes.length === 0) return <MenuButton label={t('today.pause')} choices={times} onChoose={choose} />;
  return (
    <MenuButton
      label={t('card.later')}
      choices={snoozes.map((count) => ({ id: String(count), label: t('card.snoozeLabel', { count }) }))}
      group={{ title: t('today.pause'), choices: times }}
      onChoose={choose}
    />
  );
}
