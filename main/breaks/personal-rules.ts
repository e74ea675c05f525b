import { deskWishes, type Limits } from '../../shared/choice/choice.ts';
import type { Library } from '../../shared/content/exercise-schema.ts';
import type { Day } from '../../shared/core/time.ts';
import { offerOf } from '../../shared/programme/offer.ts';
import { HIDDEN_MS, hiddenBy, modeOf } from '../../shared/programme/safety.ts';
import type { Settings } from '../../shared/settings/settings.ts';
import type { UnratedSession } from '../ports/break-plan.ts';
import type { PainReader, ReportReader } from '../ports/history.ts';
import type { PersonalRules } from './choice-input.ts';

/** The part of the settings that choosing goes by. */
export type ChoiceSettings = Pick<Settings, 'exclusions' | 'favourites' | 'programme' | 'safety'>;

/** What was done, as far as the programme asks. */
export interface PersonalPast {
  readonly history: Pick<ReportReader, 'routines'>;
  readonly unrated: UnratedSession | null;
}

/** What the person has set, and what the programme asks for today. */
export function personOf(
  { exclusions, favourites, programme, safety }: ChoiceSettings,
  past: PersonalPast,
  today: Day,
): PersonalRules {
  const { phase, routines } = offerOf(programme, {
    doneToday: programme === null ? [] : doneOn(today, past, programme.sessions),
    checks: [],
  });
  return {
    exclusions,
    favourites,
    programme: routines,
    phase,
    wishes: deskWishes,
    mode: modeOf(safety),
  };
}

/** A session is known by its routine in the library, also when parts of it were swapped. */
function doneOn(
  today: Day,
  { history, unrated }: PersonalPast,
  sessions: readonly { readonly day: Day; readonly routineId: string }[],
): readonly string[] {
  const done = history.routines(today, today).filter(({ verdict }) => verdict !== 'barely');
  const all = [...sessions, ...(unrated === null ? [] : [unrated])].filter(({ day }) => day === today);
  return [...done, ...all].map(({ routineId }) => routineId);
}

/** The hard rules that hold at a moment (Unix milliseconds). */
export function limitsOf(
  library: Library,
  history: PainReader,
  person: PersonalRules,
  nowMs: number,
): Limits {
  const { exclusions, phase, wishes, mode } = person;
  const hidden = hiddenBy(history.hurts(nowMs - HIDDEN_MS), nowMs);
  return { library, nowMs, exclusions, hidden, phase, wishes, mode };
}
