import type { Outcome } from '../../../shared/core/outcome.ts';
import type { StripDay } from '../../../shared/report/strip.ts';
import { useText } from '../../text.ts';
import { MarkIcon } from '../../ui/strip.tsx';
import { outcomeShapes, outcomes } from '../outcomes.ts';

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
          <KeyBout />
          {t('week.strip.short')}
        </li>
      )}
      {bouts.some(({ isShort }) => !isShort) && (
        <li>
          <KeyBout outline="bout-long" isSlanted />
          {t('week.strip.long')}
        </li>
      )}
      {bouts.length > 0 && (
        <li>
          <KeyBout outline="bout-longest" />
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
  outline,
  isSlanted = false,
}: {
  readonly outline?: string;
  readonly isSlanted?: boolean;
}) {
  const place = { x: 1, y: 1, width: 20, height: 12, rx: 3 };
  return (
    <svg className="key-bout" width="22" height="14" aria-hidden="true">
      <defs>
        <pattern id="slant-key" width="5" height="5" patternUnits="userSpaceOnUse">
          <path className="bout-slant" d="M 0 5 L 5 0" />
        </pattern>
      </defs>
      <rect className="bout" {...place} />
      {isSlanted && <rect {...place} fill="url(#slant-key)" />}
      {outline !== undefined && <rect className={outline} {...place} />}
    </svg>
  );
}
