import { CircleAlert } from 'lucide-react';
import { useText } from '../bridge/text.ts';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';

/** A page whose view did not come. */
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

/** Something that was asked for and refused; empty while nothing was. It is always there, so that it is read aloud. */
export function Refusal({ reason }: { readonly reason: string | null }) {
  const { t } = useText();
  return (
    <p className="refusal" role="status">
      {reason === null ? '' : t('failure.refused', { reason })}
    </p>
  );
}
