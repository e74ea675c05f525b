import { CircleAlert } from 'lucide-react';
import type { Problem } from '../../shared/contract/problem.ts';
import { Message } from '../bridge/announcer.tsx';
import { useText } from '../bridge/text.ts';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';

/** A page whose view could not be loaded. */
export function LoadFailure() {
  const { t } = useText();
  return (
    <div className="page" role="alert">
      <Callout tone="due" icon={<CircleAlert size={20} aria-hidden />}>
        <p>{t('failure.loading')}</p>
        <Button isSmall onPress={() => location.reload()}>
          {t('action.retry')}
        </Button>
      </Callout>
    </div>
  );
}

/** Says why a request was rejected; empty if none was. */
export function Refusal({ problem }: { readonly problem: Problem | null }) {
  const { t } = useText();
  const text = problem === null ? '' : t('failure.refused', { why: t(`failure.problem.${problem}`) });
  return <Message className="refusal" text={text} />;
}
