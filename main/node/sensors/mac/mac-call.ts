import type { Reading } from '../../../../shared/core/activity.ts';
import { type ClosableSensor, createPollingSensor } from '../asked-sensor.ts';
import type { Commands } from '../command.ts';
import { callByAges } from '../linux/held-devices.ts';
import { deviceAssertions } from './mac-assertions.ts';

const PMSET = '/usr/bin/pmset';

/** Whether a microphone or camera is in use, from the power assertions of macOS. */
export function createMacCall(commands: Commands, nowMs: () => number): ClosableSensor<boolean> {
  return createPollingSensor({
    ask: () => askMacForCall(commands),
    methods: ['mac-audio-assertions'],
    certainty: 'likely',
    nowMs,
  });
}

/** Queries once, with a command that needs no special rights. */
export async function askMacForCall(commands: Commands): Promise<Reading<boolean>> {
  const answer = await commands.run(PMSET, ['-g', 'assertions']);
  if (!answer.ok) return { known: false, reason: answer.reason };
  const held = deviceAssertions(answer.output.toString('utf8'));
  if (held === null)
    return { known: false, reason: `${PMSET} returned output that Unhunch does not understand` };
  return callByAges(held.map(({ heldSeconds }) => heldSeconds * 1000));
}
