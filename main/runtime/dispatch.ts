import { advanceCaughtUp } from '../../shared/core/catch-up.ts';
import type { Effect } from '../../shared/core/effect.ts';
import type { Event, EventInput } from '../../shared/core/event.ts';
import { unratedAfter } from '../breaks/programme-service.ts';
import { planForCard } from '../breaks/routine-planner.ts';
import type { BreakPlan } from '../ports/break-plan.ts';
import type { Log } from '../ports/log.ts';
import type { Snapshot } from '../snapshot.ts';
import { perform } from './effects.ts';
import { type Program, snapshotOf } from './program.ts';
import { recordedOf } from './recorder.ts';

/**
 * Processes an event: advances the engine, remembers the plan of the break, records what happened, performs the
 * effects, publishes what changed. `requested` is the plan that a `breakRequested` refers to. A step that fails is
 * logged and does not affect the others. False if an effect could not be performed.
 */
export function dispatch(program: Program, input: EventInput, requested: BreakPlan | null = null): boolean {
  const { log } = program.ports;
  const ranPlan = program.state.plan;
  let effects: readonly Effect[] = [];
  const advanced = attempt(log, input.type, () => {
    effects = advanceEngine(program, { ...input, at: program.now() });
  });
  if (!advanced) return false;
  attempt(log, 'unrated session', () => rememberSession(program, effects));
  rememberPlan(program, effects, requested);
  attempt(log, 'record', () => record(program, input, effects, ranPlan));
  const snapshot = snapshotOf(program);
  const failed = effects.filter(
    (effect) => !attempt(log, effect.type, () => perform(effect, program, snapshot)),
  );
  publish(program, input, effects, snapshot);
  return failed.length === 0;
}

/** Runs a step; one that throws is logged. Returns whether it was done. */
function attempt(log: Log, name: string, step: () => void): boolean {
  try {
    step();
    return true;
  } catch (error) {
    log.error(`"${name}" failed`, error);
    return false;
  }
}

function advanceEngine({ ports, settings, state, recorder }: Program, event: Event): readonly Effect[] {
  if (event.type === 'sampled') recorder.sampled(event.at, settings.rules());
  const next = advanceCaughtUp(state.engine, event, settings.rules(), ports.idle.read);
  state.engine = next.state;
  return next.effects;
}

/** The plan in the state is still that of the routine that has ended. */
function rememberSession(program: Program, effects: readonly Effect[]): void {
  if (effects.some(({ type }) => type === 'recordRoutine')) {
    program.state.unrated = unratedAfter(snapshotOf(program), effects);
  }
}

function rememberPlan(program: Program, effects: readonly Effect[], requested: BreakPlan | null): void {
  const { ports, state } = program;
  for (const effect of effects) {
    if (effect.type === 'openRoutine') {
      if (requested !== null && requested.id === effect.planId) state.plan = requested;
    } else if (effect.type === 'recordOpportunity' || effect.type === 'openPrompt') {
      state.plan = planForCard(snapshotOf(program), effect, ports.log);
    }
  }
}

/** Writes the effects that belong in the history, together with the state. */
function record(
  { state, recorder }: Program,
  { type }: EventInput,
  effects: readonly Effect[],
  ranPlan: BreakPlan | null,
): void {
  const records = recordedOf(effects, {
    routineId: ranPlan?.routine.id ?? null,
    offeredId: state.plan?.routine.id ?? null,
    stepsOf: (runId) => (state.reported?.runId === runId ? state.reported.steps : []),
  });
  // After other events the next commit can be a long time away.
  const isUrgent = type !== 'sampled' && type !== 'routineProgressed';
  recorder.commit(records, state, isUrgent);
}

/** Updates the windows, the notifications that wait for a sample, and the sampler. */
function publish(
  program: Program,
  { type }: EventInput,
  effects: readonly Effect[],
  snapshot: Snapshot,
): void {
  const { ports, publisher, notifications, sampler } = program;
  attempt(ports.log, 'publish', () => publisher.changed(effects, snapshot));
  if (type === 'sampled') notifications.deliver(snapshot);
  sampler.plan(snapshot);
}
