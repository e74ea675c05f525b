import { Play, Printer } from 'lucide-react';
import type { ProgrammeStanding } from '../../../shared/programme/offer.ts';
import { LAST_WEEK, type WeekPlan, weekPlanOf } from '../../../shared/programme/weeks.ts';
import type { RoutineEntryView, RoutinesView } from '../../../shared/views/library-view.ts';
import type { ProgrammeView } from '../../../shared/views/programme-view.ts';
import { attempt } from '../../bridge/bridge.ts';
import { useText } from '../../bridge/text.ts';
import { Figure } from '../../figure/figure.tsx';
import { Button } from '../../ui/button.tsx';
import { SpineLine } from '../../ui/spine-line.tsx';
import { Refusal } from '../trouble.tsx';
import { useAttempt } from '../use-attempt.ts';

/** Props of the user's progress. */
export interface WeekNowProps {
  readonly view: ProgrammeView;
  readonly library: RoutinesView;
  /** Opens the week's routines as a page to print. */
  readonly onSheet: () => void;
}

/** The user's progress in the eight weeks, and this week's routines. */
export function WeekNow({ view, library, onSheet }: WeekNowProps) {
  const { t } = useText();
  const { programme, standing } = view;
  if (programme === null) {
    return (
      <section className="now">
        <SpineLine share={0} isHollow />
        <div className="now-text">
          <h2 className="now-state">{t('programme.introTitle')}</h2>
          <p>{t('programme.intro')}</p>
          <p className="quiet">{t('programme.introFree')}</p>
        </div>
      </section>
    );
  }
  const { status, week } = programme;
  if (status.type === 'running' && standing !== null) {
    return (
      <>
        <section className="now">
          <SpineLine share={week / LAST_WEEK} />
          <div className="now-text">
            <p className="quiet">{t('programme.weekOf', { week, total: LAST_WEEK })}</p>
            <h2 className="now-state">{t(`programme.weeks.${week}.title`)}</h2>
            <p>{t(`programme.weeks.${week}.text`)}</p>
            <WeekProgress standing={standing} />
          </div>
        </section>
        <WeekRoutines plan={standing.plan} library={library} onSheet={onSheet} />
      </>
    );
  }
  return (
    <>
      <section className="now">
        <SpineLine
          share={status.type === 'paused' ? week / LAST_WEEK : 1}
          isHollow={status.type === 'paused'}
        />
        <div className="now-text">
          <h2 className="now-state">{t(`programme.${status.type}Title`, { week })}</h2>
          <p>{t(`programme.${status.type}Text`)}</p>
        </div>
      </section>
      {status.type === 'kept' && <WeekRoutines plan={weekPlanOf(week)} library={library} onSheet={onSheet} />}
    </>
  );
}

/** How many days are done, what leads to the next week, and how long this one still lasts. */
function WeekProgress({ standing }: { readonly standing: ProgrammeStanding }) {
  const { t } = useText();
  const { plan, gate, daysDone, daysLeft } = standing;
  const values = { ...gate.gate, reached: gate.reached, needed: gate.needed };
  return (
    <dl className="week-progress">
      <div>
        <dt>{t('programme.daysTitle')}</dt>
        <dd>{t('programme.days', { done: daysDone, aim: plan.aimDays })}</dd>
      </div>
      <div>
        <dt>{t('programme.gateTitle')}</dt>
        <dd>
          {t(`programme.gate.${gate.gate.type}`, values)}{' '}
          {gate.gate.type !== 'time' && (
            <span className="quiet">
              {t(gate.isMet ? 'programme.gateMet' : 'programme.gateProgress', values)}
            </span>
          )}
        </dd>
      </div>
      <div>
        <dt>{t('programme.leftTitle')}</dt>
        <dd>{daysLeft === 0 ? t('programme.leftNone') : t('programme.left', { count: daysLeft })}</dd>
      </div>
      {plan.variant !== 'usual' && (
        <div>
          <dt>{t('programme.variantTitle')}</dt>
          <dd>{t(`programme.variant.${plan.variant}`)}</dd>
        </div>
      )}
    </dl>
  );
}

/** The routines of the week, except those that are not available now. */
function WeekRoutines({ plan, library, onSheet }: Omit<WeekNowProps, 'view'> & { readonly plan: WeekPlan }) {
  const { t, format } = useText();
  const [refusal, run] = useAttempt();
  const own = plan.routines.flatMap((id) => library.routines.find(({ routine }) => routine.id === id) ?? []);
  return (
    <section className="section">
      <h2>{t('programme.routinesTitle')}</h2>
      {own.length === 0 && <p className="quiet">{t('programme.routinesNone')}</p>}
      <ul className="week-routines">
        {own.map((entry) => {
          const exercise = shownOf(entry, library);
          const { id, name, about, seconds } = entry.routine;
          return (
            <li key={id} className="week-routine">
              <div className="detail-part-figure" aria-hidden>
                {exercise !== undefined && (
                  <Figure exercise={exercise} side={null} isMoving={false} elapsedSeconds={0} />
                )}
              </div>
              <div>
                <h3>{name}</h3>
                <p className="quiet small">
                  {format.routineLength(seconds)} · {about}
                </p>
              </div>
              <Button
                aria-label={t('programme.startOne', { name })}
                onPress={() => run(attempt('routine:start', { routineId: id }))}
              >
                <Play size={16} aria-hidden />
                {t('action.start')}
              </Button>
            </li>
          );
        })}
      </ul>
      {own.length > 0 && (
        <div>
          <Button onPress={onSheet}>
            <Printer size={16} aria-hidden />
            {t('sheet.print')}
          </Button>
        </div>
      )}
      <Refusal problem={refusal} />
    </section>
  );
}

function shownOf({ steps }: RoutineEntryView, library: RoutinesView) {
  const ids = steps.map(({ exerciseId }) => exerciseId);
  return library.exercises.find(({ exercise }) => exercise.id === ids[0])?.exercise;
}
