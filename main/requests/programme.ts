import { checkBeforeStart } from '../../shared/programme/safety.ts';
import { programmeView } from '../views/programme.ts';
import { done, type Handlers, refused } from './context.ts';

const replyOf = (refusal: string | null) => (refusal === null ? done : refused(refusal));

/** The eight weeks, the self-checks and the check before the start. */
export const programmeHandlers = {
  'programme:get': (_input, { scene }) => programmeView(scene()),
  'programme:turn': ({ to }, { programme }) => replyOf(programme.turn(to)),
  'session:rate': ({ runId, ...rating }, { programme, sessionRated }) => {
    const refusal = programme.rate(runId, rating);
    if (refusal === null) sessionRated();
    return replyOf(refusal);
  },
  'session:next-day': ({ day, isComfortable }, { programme }) =>
    replyOf(programme.rateNextDay(day, isComfortable)),
  'self-check:add': ({ marks }, { programme }) => {
    programme.addChecks(marks);
    return done;
  },
  'safety:check': (answers, { ports, write }) => {
    write('safety', checkBeforeStart(answers, ports.clock.now().wallMs));
    return done;
  },
} satisfies Partial<Handlers>;
