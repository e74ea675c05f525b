import { CircleCheck, Footprints, Siren } from 'lucide-react';
import { useAnnouncement } from '../../bridge/announcer.tsx';
import { useText } from '../../bridge/text.ts';
import { Callout } from '../../ui/callout.tsx';
import type { CheckResult } from './use-safety-check.ts';

/** Props of the result. */
export interface ShownResultProps {
  readonly result: CheckResult;
  /** A sign on the emergency list applies. */
  readonly isEmergency: boolean;
}

/** Says what the check led to; in an emergency, first of all what to do now. It is also announced. */
export function ShownResult({ result, isEmergency }: ShownResultProps) {
  const { t } = useText();
  const Icon = result === 'full' ? CircleCheck : Footprints;
  const now = isEmergency ? [t('check.result.nowTitle'), t('check.result.now')] : [];
  const words = [...now, t(`check.result.${result}Title`), t(`check.result.${result}`)];
  useAnnouncement(words.join(' '));
  return (
    <>
      {isEmergency && (
        <Callout tone="due" icon={<Siren size={20} aria-hidden />} title={t('check.result.nowTitle')}>
          {t('check.result.now')}
        </Callout>
      )}
      <Callout
        tone={result === 'full' ? 'plain' : 'due'}
        icon={<Icon size={20} aria-hidden />}
        title={t(`check.result.${result}Title`)}
      >
        {t(`check.result.${result}`)}
      </Callout>
    </>
  );
}
