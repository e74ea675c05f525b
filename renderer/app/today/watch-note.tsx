import { Eye } from 'lucide-react';
import type { BaselineView } from '../../../shared/views/views.ts';
import { attempt } from '../../bridge/bridge.ts';
import { useText } from '../../bridge/text.ts';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { Refusal } from '../trouble.tsx';
import { useAttempt } from '../use-attempt.ts';

/** Says for how many workdays only the clock runs, and ends that; nothing at other times. */
export function WatchNote({ baseline }: { readonly baseline: BaselineView | null }) {
  const { t } = useText();
  const [refusal, run] = useAttempt();
  if (baseline === null || baseline.workdaysLeft === 0) return null;
  return (
    <Callout title={t('today.watch.title')} icon={<Eye size={20} aria-hidden />}>
      <p>{t('today.watch.text', { count: baseline.workdaysLeft })}</p>
      <div className="note-actions">
        <Button isSmall onPress={() => run(attempt('baseline:end', null))}>
          {t('today.watch.end')}
        </Button>
      </div>
      <Refusal problem={refusal} />
    </Callout>
  );
}
