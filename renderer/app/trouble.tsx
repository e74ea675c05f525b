import { CircleAlert } from 'lucide-react';
import { useText } from '../bridge/text.ts';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';

/** A page whose view could not be loaded. */
export function LoadFailure({ reason }: { readonly reason: string }) {
  const { t } = useText();
  return (
    <div className="page" role="alert">
      <Callout tone="due" icon={<CircleAlert size={20} aria-hidden />}>
        <p>{t('failure.loading', { reason })}</p>
        <Button isSmall onPress={() => location.reload()}>
          {t('action.retry')}
        </Button>
      </Callout>
    </div>
  );
}

/**
 * The reason why a request was rejected; empty if none was. It is always rendered, so that screen readers announce it.
 */
export function Refusal({ reason }: { readonly reason: string | null }) {
  const { t } = useText();
  return (
    <p className="refusal" role="status">
      {reason === null ? '' : t('failure.refused', { reason })}
    </p>
  );
}
