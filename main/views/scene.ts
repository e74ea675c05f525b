import type { Limits } from '../../shared/choice/choice.ts';
import type { Library } from '../../shared/content/exercise-schema.ts';
import type { Rules } from '../../shared/core/rules.ts';
import type { State } from '../../shared/core/state.ts';
import { type Day, type DaySpan, daySpanAt, type Instant } from '../../shared/core/time.ts';
import type { ResolvedSettings } from '../../shared/policy/policy.ts';
import type { Language } from '../../shared/strings/languages.ts';
import type { PersonalRules } from '../breaks/choice-input.ts';
import { limitsOf, personOf } from '../breaks/personal-rules.ts';
import type { KeptPlan, UnratedSession } from '../ports/break-plan.ts';
import type { Content } from '../ports/content.ts';
import type { ChoiceReader, JobReader, ReportReader, SelfCheckReader } from '../ports/history.ts';

/** All that a projection may look at, at one moment. */
export interface Scene {
  readonly now: Instant;
  readonly state: State;
  readonly rules: Rules;
  readonly settings: ResolvedSettings;
  readonly history: ReportReader & ChoiceReader & SelfCheckReader & JobReader;
  readonly content: Content;
  /** That of the content. */
  readonly library: Library;
  /** The routine chosen for the break that is due or runs. */
  readonly plan: KeptPlan | null;
  /** A session of the programme that waits to be rated. */
  readonly unrated: UnratedSession | null;
  readonly speed: number;
  /** In which language it is shown. */
  readonly language: Language;
}

/** The present day and its beginning. */
export function todaySpanOf({ state, now, rules }: Scene): DaySpan {
  return state.calendar?.day ?? daySpanAt(now.wallMs, now.zone, rules.dayStartsAt);
}

/** What the person has set for the choice of a routine. */
export function personOfScene(scene: Scene): PersonalRules {
  return personOf(scene.settings.values, scene, todaySpanOf(scene).day);
}

/** The hard rules of every choice. */
export function limitsOfScene(scene: Scene): Limits {
  const { library, history, now } = scene;
  return limitsOf(library, history, personOfScene(scene), now.wallMs);
}

/** The day of a scene; before the first event the engine knows none. */
export function dayOfScene({ state }: Scene): Day | null {
  return state.calendar?.day.day ?? null;
}
