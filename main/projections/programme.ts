import { addDays, type Day } from '../../shared/core/time.ts';
import { standingOf } from '../../shared/programme/offer.ts';
import type { Programme } from '../../shared/programme/programme.ts';
import { compareChecks, hasPain, isSelfCheckDue } from '../../shared/programme/self-check.ts';
import type { ProgrammeView } from '../../shared/programme/view.ts';
import { weekPlanOf } from '../../shared/programme/weeks.ts';
import { type Scene, todaySpanOf } from './scene.ts';

/** Nobody remembers longer how the day after a session felt. */
const ASKED_DAYS = 3;

/** The eight weeks and the self-checks. */
export function programmeView(scene: Scene): ProgrammeView {
  const { programme } = scene.settings.values;
  const { day } = todaySpanOf(scene);
  const checks = scene.history.selfChecks();
  const isRunning = programme?.status.type === 'running';
  return {
    programme,
    standing: isRunning ? standingOf(programme, day, scene.history.hurts(0)) : null,
    isSelfCheckDue: programme !== null && isSelfCheckDue(programme, checks),
    checks: compareChecks(checks),
    hasPain: hasPain(checks),
    unratedDay: programme === null ? null : unratedDay(programme, day),
  };
}

/** The newest day before today with a session whose next day counts for a gate, and was not told of. */
function unratedDay({ sessions }: Programme, today: Day): Day | null {
  const asked = sessions.filter(
    ({ day, week, isComfortableNextDay }) =>
      isComfortableNextDay === null &&
      weekPlanOf(week).gate.type === 'effort' &&
      day < today &&
      day >= addDays(today, -ASKED_DAYS),
  );
  return asked.at(-1)?.day ?? null;
}
