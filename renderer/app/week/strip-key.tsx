import type { Outcome } from '../../../shared/core/outcome.ts';
import { type StripDay, shownRoutines } from '../../../shared/report/strip.ts';
import { useText } from '../../bridge/text.ts';
import { MarkIcon, type MarkShape } from '../../ui/strip.tsx';
import { stripShapes } from '../outcomes.ts';
import { BoutShape } from './bout-shape.tsx';

const marks = [
  ['full', 'routine'],
  ['ring', 'own'],
  ['dash', 'missed'],
] as const satisfies readonly (readonly [MarkShape, string])[];

/** The legend of the strip: only what it shows, at most five entries. */
export function StripKey({ strip }: { readonly strip: readonly StripDay[] }) {
  const { t } = useText();
  const bouts = strip.flatMap((day) => day.bouts);
  const shapes = new Set(
    strip.flatMap((day) => [
      ...day.opportunities.map(({ outcome }: { outcome: Outcome }) => stripShapes[outcome]),
      ...shownRoutines(day)
        .filter(({ isVoluntary }) => isVoluntary)
        .map(() => stripShapes.completed),
    ]),
  );
  return (
    <ul className="outcome-key small" aria-label={t('week.strip.key')}>
      {[true, false]
        .filter((isShort) => bouts.some((bout) => bout.isShort === isShort))
        .map((isShort) => (
          <li key={String(isShort)}>
            <svg className="key-bout" width="26" height="14" aria-hidden="true">
              <BoutShape x={0} y={1} width={26} height={12} isShort={isShort} />
            </svg>
            {t(isShort ? 'week.strip.short' : 'week.strip.long')}
          </li>
        ))}
      {marks
        .filter(([shape]) => shapes.has(shape))
        .map(([shape, name]) => (
          <li key={shape}>
            <MarkIcon shape={shape} />
            {t(`week.strip.${name}`)}
          </li>
        ))}
    </ul>
  );
}
