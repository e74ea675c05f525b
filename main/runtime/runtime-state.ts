import { initialState, type State } from '../../shared/core/state.ts';
import type { Day } from '../../shared/core/time.ts';
import type { AppPage } from '../../shared/views/views.ts';
import { type LoadedContent, loadContent } from '../breaks/content-library.ts';
import {
  type BreakPlan,
  emptySession,
  type ReportedSteps,
  type UnratedSession,
} from '../ports/break-plan.ts';
import type { Ports } from '../ports/ports.ts';

/** The mutable state of the program, apart from the settings and the history. */
export interface RuntimeState {
  engine: State;
  content: LoadedContent;
  /** The plan of the break that is due or in progress. */
  plan: BreakPlan | null;
  /** What the player last reported. */
  reported: ReportedSteps | null;
  unrated: UnratedSession | null;
  /** The page that the app window shows. */
  page: AppPage;
  /** The week for which a notification opened the page. */
  openedWeek: Day | null;
}

/** The state with which a program starts: that of the last one, if it was saved. */
export function restoredState({ history, content }: Ports, contentFolder: string | null): RuntimeState {
  const engine = history.lastState() ?? initialState({ firstDay: history.firstDay(), ...history.nextIds() });
  const { plan, reported, unrated } = history.lastSession() ?? emptySession;
  return {
    engine,
    content: loadContent(content, contentFolder),
    plan,
    reported,
    unrated,
    page: 'today',
    openedWeek: null,
  };
}
