import { FEWEST_FOR_A_SHARE, wholeBreaksOf } from '../../../shared/core/adherence.ts';
import type { WeekView } from '../../../shared/views/views.ts';
import { useText } from '../../bridge/text.ts';
import { FigureBar } from './figure-bar.tsx';

type FiguresView = Pick<
  WeekView,
  'figures' | 'usual' | 'voluntary' | 'deskSeconds' | 'isThisWeek' | 'shortLimitSeconds'
>;

/** The three figures of a week as whole counts, each with a bar and the usual figure. */
export function WeekFigures({ view }: { readonly view: FiguresView }) {
  const { t } = useText();
  const { figures, usual } = view;
  const isFew = figures.rated < FEWEST_FOR_A_SHARE;
  const hasUsual =
    !isFew &&
    [usual.breakAdherence, usual.routineFollowThrough, usual.shortSittingShare].some(
      (share) => share !== null,
    );
  const notes = [
    isFew && figures.rated > 0 && t('week.few'),
    hasUsual && t('week.usualHelp', { count: usual.weeks }),
  ].filter((note) => note !== false);
  return (
    <section aria-label={t('week.figures')}>
      <dl className="stats">
        <BreaksFigure view={view} isFew={isFew} />
        <RoutinesFigure view={view} isFew={isFew} />
        <SittingFigure view={view} isFew={isFew} />
      </dl>
      {!isFew && figures.partial > 0 && <p className="credit-note quiet small">{t('week.partialCredit')}</p>}
      <p className="quiet small">{notes.join(' ')}</p>
    </section>
  );
}

interface FigureProps {
  readonly view: FiguresView;
  /** Too few breaks for a percentage. */
  readonly isFew: boolean;
}

/** Breaks taken out of those that came up, by how they were taken. */
function BreaksFigure({ view: { figures, usual, voluntary, isThisWeek }, isFew }: FigureProps) {
  const { t, format } = useText();
  const { rated, completed, partial, natural, selfReported, skipped, expired } = figures;
  const own = natural + selfReported;
  const missed = skipped + expired;
  const parts = [
    completed > 0 && t('week.parts.completed', { count: completed }),
    own > 0 && t('week.parts.own', { count: own }),
    partial > 0 && t('week.parts.partial', { count: partial }),
    missed > 0 && t('week.parts.missed', { count: missed }),
    voluntary > 0 && t('outcome.count-voluntary', { count: voluntary }),
  ].filter((part) => part !== false);
  return (
    <div className="stat">
      <dt>{t('week.adherence')}</dt>
      <Value
        unknown={rated > 0 ? null : t(noBreaks(isThisWeek))}
        value={format.number(wholeBreaksOf(figures))}
        of={t('week.ofBreaks', { count: rated })}
      />
      <dd>
        <FigureBar shares={[completed, own, partial].map((count) => (rated === 0 ? 0 : count / rated))} />
      </dd>
      <dd>
        <p>{format.list(parts)}</p>
        <Percent share={isFew ? null : figures.breakAdherence} usual={usual.breakAdherence} />
        <p className="figure-help quiet small">{t('week.adherenceHelp')}</p>
      </dd>
    </div>
  );
}

/** Routines finished out of those that were up to the user. */
function RoutinesFigure({ view: { figures, usual, isThisWeek }, isFew }: FigureProps) {
  const { t, format } = useText();
  const { rated, completed, natural, selfReported } = figures;
  const offered = rated - natural - selfReported;
  return (
    <div className="stat">
      <dt>{t('week.routines')}</dt>
      <Value
        unknown={offered > 0 ? null : t(rated > 0 ? 'week.allOwn' : noBreaks(isThisWeek))}
        value={format.number(completed)}
        of={t('week.ofBreaks', { count: offered })}
      />
      <dd>
        <FigureBar shares={[offered === 0 ? 0 : completed / offered]} />
      </dd>
      <dd>
        <Percent share={isFew ? null : figures.routineFollowThrough} usual={usual.routineFollowThrough} />
        <p className="figure-help quiet small">{t('week.routinesHelp')}</p>
      </dd>
    </div>
  );
}

function noBreaks(isThisWeek: boolean): string {
  return isThisWeek ? 'week.noBreaks-now' : 'week.noBreaks-past';
}

/** Desk time in short stretches. */
function SittingFigure({ view, isFew }: FigureProps) {
  const { t, format } = useText();
  const { figures, usual, shortLimitSeconds } = view;
  const { shortDeskSeconds, deskSeconds, shortSittingShare } = figures;
  const value =
    isFew || shortSittingShare === null
      ? format.duration(shortDeskSeconds)
      : format.percent(shortSittingShare);
  const counts = { short: format.duration(shortDeskSeconds), desk: format.duration(deskSeconds) };
  return (
    <div className="stat">
      <dt>{t('week.sitting')}</dt>
      <Value
        unknown={
          shortSittingShare === null ? t(view.deskSeconds > 0 ? 'week.noneEnded' : 'week.noData') : null
        }
        value={value}
        of={isFew ? null : t('week.of', { total: t('week.ofDeskTime') })}
      />
      <dd>
        <FigureBar shares={[shortSittingShare ?? 0]} />
      </dd>
      <dd>
        {shortSittingShare !== null && <p>{t('week.sittingCounts', counts)}</p>}
        {usual.shortSittingShare !== null && !isFew && (
          <p className="quiet">{t('week.usual', { percent: format.percent(usual.shortSittingShare) })}</p>
        )}
        <p className="figure-help quiet small">
          {shortLimitSeconds === null
            ? t('week.sittingHelp')
            : t('week.sittingHelpUpTo', { limit: format.minutes(shortLimitSeconds) })}
        </p>
      </dd>
    </div>
  );
}

interface ValueProps {
  /** What to say if there is no figure; null: there is one. */
  readonly unknown: string | null;
  readonly value: string;
  /** "of 45 breaks"; null: said below. */
  readonly of: string | null;
}

/** "36 of 45 breaks", with the first number large. */
function Value({ unknown, value, of }: ValueProps) {
  if (unknown !== null) return <dd className="stat-none">{unknown}</dd>;
  return (
    <dd className="stat-line">
      <span className="stat-value">{value}</span> {of}
    </dd>
  );
}

/** "71 %, usually 64 %". */
function Percent({ share, usual }: { readonly share: number | null; readonly usual: number | null }) {
  const { t, format } = useText();
  if (share === null) return null;
  const percent = format.percent(share);
  return (
    <p className="quiet">
      {usual === null ? percent : t('week.percentUsual', { percent, usual: format.percent(usual) })}
    </p>
  );
}
