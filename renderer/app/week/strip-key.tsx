import type { Outcome } from '../../../shared/core/outcome.ts';
import { type StripDay, shownRoutines } from '../../../shared/report/strip.ts';
import { useText } from '../../bridge/text.ts';
import { MarkIcon, type MarkShape } from '../../ui/strip.tsx';
import { stripShapes } from '../outcomes.ts';
import { type BoutKind, BoutShape, boutKind } from './bout-shape.tsx';

const marks = [
  ['full', 'routine'],
  ['ring', 'own'],
  ['dash', 'missed'],
] as const satisfies readonly (readonly [MarkShape, string])[];

/** Props of the legend. */
export interface StripKeyProps {
  readonly strip: readonly StripDay[];
  /** The longest short sitting, seconds; null: not the same in the whole week. */
  readonly shortLimitSeconds: number | null;
}

/** The legend of the strip: only what it shows, at most five entries and the current sitting. */
export function StripKey({ strip, shortLimitSeconds }: StripKeyProps) {
  const { t, format } = useText();
  const bouts = strip.flatMap((day) => day.bouts);
  const shapes = new Set(
    strip.flatMap((day) => [
      ...day.opportunities.map(({ outcome }: { outcome: Outcome }) => stripShapes[outcome]),
      ...shownRoutines(day)
        .filter(({ isVoluntary }) => isVoluntary)
        .map(() => stripShapes.completed),
    ]),
  );
  const limit = shortLimitSeconds === null ? null : format.minutes(shortLimitSeconds);
  const names =
    limit === null
      ? { short: t('week.strip.short'), long: t('week.strip.long') }
      : { short: t('week.strip.shortUpTo', { limit }), long: t('week.strip.longOver', { limit }) };
  const now = bouts.find((bout) => boutKind(bout) === 'now');
  return (
    <ul className="outcome-key small" aria-label={t('week.strip.key')}>
      {(['short', 'long'] as const)
        .filter((kind) => bouts.some((bout) => boutKind(bout) === kind))
        .map((kind) => (
          <li key={kind}>
            <KeyBout kind={kind} />
            {names[kind]}
          </li>
        ))}
      {now !== undefined && (
        <li>
          <KeyBout kind="now" />
          {t('week.strip.now', { length: format.duration(now.deskSeconds) })}
        </li>
      )}
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

function KeyBout({ kind }: { readonly kind: BoutKind }) {
  return (
    <svg className="key-bout" width="26" height="14" aria-hidden="true">
      <BoutShape x={0} y={1} width={26} height={12} kind={kind} />
    </svg>
  );
}
