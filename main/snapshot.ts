import type { ContentTexts } from '../shared/content/content-texts.ts';
import type { Library } from '../shared/content/exercise-schema.ts';
import type { EngineSnapshot } from '../shared/core/state.ts';
import type { ResolvedSettings } from '../shared/policy/policy.ts';
import type { Language } from '../shared/strings/languages.ts';
import type { BreakPlan, UnratedSession } from './ports/break-plan.ts';
import type { Content } from './ports/content.ts';
import type { ChoiceReader, JobReader, ReportReader, SelfCheckReader } from './ports/history.ts';

/** The program at one moment: all that a view or the choice of a routine may read. */
export interface Snapshot extends EngineSnapshot {
  readonly settings: ResolvedSettings;
  readonly history: ReportReader & ChoiceReader & SelfCheckReader & JobReader;
  readonly content: Content;
  /** The library of the content. */
  readonly library: Library;
  /** The plan of the break that is due or in progress. */
  readonly plan: BreakPlan | null;
  /** A session of the programme that waits for its rating. */
  readonly unrated: UnratedSession | null;
  /** The speed of the clock, 1: real time. */
  readonly speed: number;
  readonly language: Language;
  /** The texts of the app's own content in that language. */
  readonly contentTexts: ContentTexts;
  /** Whether a screen reader is running. */
  readonly hasScreenReader: boolean;
}
