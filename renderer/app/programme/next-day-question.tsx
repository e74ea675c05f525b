import { CircleHelp } from 'lucide-react';
import { attempt } from '../../bridge/bridge.ts';
import { useText } from '../../bridge/text.ts';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { Refusal } from '../trouble.tsx';
import { useAttempt } from '../use-attempt.ts';

/** Asks how the body feels on the day after a session. */
export function NextDayQuestion({ day }: { readonly day: string }) {
  const { t, format } = useText();
  const [refusal, run] = useAttempt();
  const say = (isComfortable: boolean) => run(attempt('session:next-day', { day, isComfortable }));
  return (
    <Callout icon={<CircleHelp size={20} aria-hidden />}>
      <p>{t('programme.nextDay', { day: format.longDay(day) })}</p>
      <div className="next-day">
        <Button isSmall onPress={() => say(true)}>
          {t('programme.nextDayFine')}
        </Button>
        <Button isSmall onPress={() => say(false)}>
          {t('programme.nextDayNot')}
        </Button>
      </div>
      <Refusal problem={refusal} />
    </Callout>
  );
}
