import { advance } from '../../shared/core/engine.ts';
import type { EventInput } from '../../shared/core/event.ts';
import type { Rules } from '../../shared/core/rules.ts';
import { initialState, type State } from '../../shared/core/state.ts';
import { SECOND } from '../../shared/core/time.ts';
import type { Sitting } from '../../shared/report/breaks-due.ts';

const SAMPLE_MS = 5 * SECOND;

/**
 * Runs the real engine over recorded bouts: input without a pause for the desk time of each, and then the user leaves.
 * Every break is taken as soon as it falls due. Returns how many fell due in each bout.
 */
export function engineOverBouts(bouts: readonly Sitting[], rules: Rules): readonly number[] {
  let state: State = initialState({ firstDay: '2020-01-01' });
  return bouts.map(({ started: { wallMs, zone }, deskSeconds }) => {
    let due = 0;
    const send = (atMs: number, input: EventInput) => {
      const next = advance(state, { ...input, at: { wallMs: atMs, monoMs: atMs, zone } }, rules);
      state = next.state;
      for (const effect of next.effects) {
        if (effect.type !== 'recordOpportunity') continue;
        due += 1;
        send(atMs, { type: 'promptAnswered', opportunityId: effect.id, answer: 'already-moved' });
      }
    };
    const endMs = wallMs + deskSeconds * SECOND;
    send(wallMs - 1, { type: 'resumed' });
    for (let atMs = wallMs; atMs <= endMs; atMs += SAMPLE_MS) send(atMs, typing);
    send(endMs, { type: 'awayReported', minutesAgo: 0 });
    send(endMs, { type: 'suspended' });
    return due;
  });
}

const typing: EventInput = {
  type: 'sampled',
  sample: {
    idleMs: { known: true, value: 0 },
    isLocked: { known: true, value: false },
    isInCall: { known: true, value: false },
    quiet: { known: true, value: 'none' },
  },
};
