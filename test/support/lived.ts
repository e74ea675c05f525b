import type { Effect } from '../../shared/core/effect.ts';
import { advance } from '../../shared/core/engine.ts';
import type { Event } from '../../shared/core/event.ts';
import type { Rules } from '../../shared/core/rules.ts';
import { initialState, type State } from '../../shared/core/state.ts';
import { deepFreeze } from './deep-freeze.ts';
import { RandomLife } from './random-life.ts';
import type { Step } from './random-step.ts';

/** The effects and states of a simulated life. */
export interface Life {
  readonly events: readonly Event[];
  readonly states: readonly State[];
  readonly effects: readonly { readonly effect: Effect; readonly event: Event; readonly monoMs: number }[];
}

/** Applies every event of a simulated life. */
export function lived(steps: readonly Step[], startMs: number, rules: Rules): Life {
  const life = new RandomLife(startMs);
  const events: Event[] = [];
  const states: State[] = [deepFreeze(initialState())];
  const effects: { effect: Effect; event: Event; monoMs: number }[] = [];
  let state = states[0] ?? initialState();
  const now = () => ({ opportunityId: state.opportunity?.id ?? -1, runId: state.run?.id ?? -1 });
  for (const each of steps) {
    for (const event of life.eventsOf(each, now)) {
      const next = advance(state, deepFreeze(event), rules);
      state = deepFreeze(next.state);
      events.push(event);
      states.push(state);
      for (const effect of next.effects) {
        effects.push({ effect, event, monoMs: (state.now ?? 0) - (event.at.wallMs - effect.at.wallMs) });
      }
    }
  }
  return { events, states, effects };
}
