import type { Effect } from '../../shared/core/effect.ts';
import { advance } from '../../shared/core/engine.ts';
import { answerInput, type Event, type EventInput } from '../../shared/core/event.ts';
import { elapsedSeconds } from '../../shared/core/routine-run.ts';
import type { Rules } from '../../shared/core/rules.ts';
import { initialState, type State } from '../../shared/core/state.ts';
import { SECOND } from '../../shared/core/time.ts';

/** How the simulated user answers each card the moment it is shown. */
export const replayAnswers = ['complete', 'skip', 'ignore', 'already-moved'] as const;
export type ReplayAnswer = (typeof replayAnswers)[number];

/** The state after an event of a replay, and what the event caused. */
export interface ReplayStep {
  readonly state: State;
  readonly effects: readonly Effect[];
}

/** Runs events through the engine with a simulated user; yields each event that caused something. */
export function* replayed(
  events: Iterable<Event>,
  rules: Rules,
  answer: ReplayAnswer,
  from: State = initialState(),
): Generator<ReplayStep> {
  let state = from;
  const feed = (event: Event): ReplayStep => {
    const next = advance(state, event, rules);
    state = next.state;
    return next;
  };
  for (const event of events) {
    for (const done of routineEventsBefore(state, event)) {
      const step = feed(done);
      if (step.effects.length > 0) yield step;
    }
    const step = feed(event);
    if (step.effects.length > 0) yield step;
    const shown = step.effects.find((effect) => effect.type === 'openPrompt');
    const reply = shown && replyTo(shown.id, answer);
    if (reply) yield feed({ ...reply, at: event.at });
  }
}

function replyTo(opportunityId: number, answer: ReplayAnswer): EventInput | null {
  if (answer === 'ignore') return null;
  return answerInput(opportunityId, answer === 'complete' ? 'start' : answer);
}

/** The simulated player's report up to an event: that it has finished, or how far it is if that matters. */
function* routineEventsBefore({ run, calendar }: State, event: Event): Generator<Event> {
  if (run === null || run.stoppedSince !== null) return;
  const endsAt = run.startedAt + run.standstillMs + run.plannedSeconds * SECOND;
  const report = (type: 'routineEnded' | 'routineProgressed', monoMs: number): Event => ({
    type,
    runId: run.id,
    doneSeconds: elapsedSeconds(run, monoMs),
    hasBothSides: true,
    at: { ...event.at, monoMs, wallMs: event.at.wallMs - (event.at.monoMs - monoMs) },
  });
  const { monoMs: t, wallMs } = event.at;
  const edgeAt = t - (wallMs - (calendar?.hours.untilMs ?? Number.POSITIVE_INFINITY));
  if (edgeAt <= Math.min(t, endsAt)) yield report('routineProgressed', edgeAt);
  if (endsAt <= t) yield report('routineEnded', endsAt);
  else yield report('routineProgressed', t);
}
