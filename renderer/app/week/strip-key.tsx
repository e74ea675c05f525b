import { type Outcome, outcomes } from '../../../shared/core/outcome.ts';
import type { StripDay } from '../../../shared/report/strip.ts';
import { useText } from '../../bridge/text.ts';
import { MarkIcon } from '../../ui/strip.tsx';
import { outcomeShapes } from '../outcomes.ts';
import { BoutShape } from './bout-shape.tsx';

/** What is drawn on the strip; only what is there. */
export function StripKey({ strip }: { readonly strip: readonly StripDay[] }) {
  const { t } = useText();
  const bouts = strip.flatMap((day) => day.bouts);
  const came = new Set<Outcome>(strip.flatMap((day) => day.opportunities.map(({ outcome }) => outcome)));
  const hasRoutines = strip.some(({ routines }) => routines.length > 0);
  const hasPrompts = strip.some(({ prompts }) => prompts.length > 0);
  return (
    <ul className="outcome-key small" aria-label={t('week.strip.key')}>
      {bouts.some(({ isShort }) => isShort) && (
        <li>
          <KeyBout isShort />
          {t('week.strip.short')}
        </li>
      )}
      {bouts.some(({ isShort }) => !isShort) && (
        <li>
          <KeyBout isShort={false} />
          {t('week.strip.long')}
        </li>
      )}
      {bouts.length > 0 && (
        <li>
          <KeyBout isShort isLongest />
          {t('week.strip.longest')}
        </li>
      )}
      {hasRoutines && (
        <li>
          <span className="key-routine" aria-hidden />
          {t('week.strip.routine')}
        </li>
      )}
      {hasPrompts && (
        <li>
          <span className="key-prompt" aria-hidden />
          {t('week.strip.prompt')}
        </li>
      )}
      {outcomes
        .filter((outcome) => came.has(outcome))
        .map((outcome) => (
          <li key={outcome}>
            <MarkIcon shape={outcomeShapes[outcome]} />
            {t(`outcome.name-${outcome}`)}
          </li>
        ))}
    </ul>
  );
}

/** A sitting as the strip draws it. */
function KeyBout({
  isShort,
  isLongest = false,
}: {
  readonly isShort: boolean;
  readonly isLongest?: boolean;
}) {
  return (
    <svg className="key-bout" width="22" height="14" aria-hidden="true">
      <BoutShape x={1} y={1} width={20} height={12} isShort={isShort} isLongest={isLongest} />
    </svg>
  );
}
