import type { Reply, RequestInput } from '../../shared/contract/contract.ts';
import { inSlices } from '../run-in-slices.ts';
import { proposalOf, proposalView } from '../views/proposal.ts';
import { done, eventHandler, failed, type Handlers, type RequestContext, rejected } from './context.ts';
import { writeSetting } from './settings.ts';

/** Workdays without cards if the user starts them and the setting has none. */
const DAYS = 5;

/** Requests for the workdays without cards, and for the threshold that is proposed after them. */
export const baselineHandlers = {
  'baseline:start': (_input, context) => startBaseline(context),
  'baseline:end': eventHandler(() => ({ type: 'baselineEnded' })),
  'proposal:get': (_input, { snapshot }) => inSlices(proposalView(snapshot())),
  'proposal:answer': (input, context) => answerProposal(input, context),
} satisfies Partial<Handlers>;

/** With the setting at 0, there would be no day to watch. */
function startBaseline(context: RequestContext): Reply {
  if (context.settings.read().values.baselineDays === 0) {
    const written = writeSetting(context, 'baselineDays', DAYS);
    if (!written.ok) return written;
  }
  return context.dispatch({ type: 'baselineStarted' }) ? done : failed;
}

/** The question is answered once; a threshold that cannot be set leaves it open. */
function answerProposal({ minutes }: RequestInput<'proposal:answer'>, context: RequestContext): Reply {
  const { state, now } = context.snapshot();
  const name = proposalOf(state);
  if (name === null) return rejected('invalid');
  const written = minutes === null ? done : writeSetting(context, 'sittingThresholdMinutes', minutes);
  if (written.ok) context.ports.history.setDone(name, now.wallMs);
  return written;
}
