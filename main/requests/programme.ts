import type { Problem } from '../../shared/contract/problem.ts';
import { checkBeforeStart } from '../../shared/programme/safety.ts';
import { addChecks, changeProgramme, rateDayAfter, rateSession } from '../breaks/programme-service.ts';
import { programmeView } from '../views/programme.ts';
import { done, type Handlers, rejected } from './context.ts';

const replyOf = (refusal: Problem | null) => (refusal === null ? done : rejected(refusal));

/** The eight weeks, the self-checks and the check before the start. */
export const programmeHandlers = {
  'programme:get': (_input, { snapshot }) => programmeView(snapshot()),
  'programme:change': ({ to }, context) => replyOf(changeProgramme(context, to)),
  'session:rate': ({ runId, ...rating }, context) => {
    const refusal = rateSession(context, runId, rating);
    if (refusal !== null) return rejected(refusal);
    context.save();
    context.player.answered();
    return done;
  },
  'session:next-day': ({ day, isComfortable }, context) => replyOf(rateDayAfter(context, day, isComfortable)),
  'self-check:add': ({ marks }, context) => {
    addChecks(context, marks);
    return done;
  },
  'safety:check': (answers, { ports, write }) => {
    write('safety', checkBeforeStart(answers, ports.clock.now().wallMs));
    return done;
  },
} satisfies Partial<Handlers>;
