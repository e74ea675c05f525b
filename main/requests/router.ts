import { type Reply, type RequestName, requests } from '../../shared/contract/contract.ts';
import type { WindowRole } from '../../shared/contract/request.ts';
import type { Requester } from '../ports/windows.ts';
import { problemOf } from '../problem-of.ts';
import { baselineHandlers } from './baseline.ts';
import { breakHandlers } from './breaks.ts';
import { type Handlers, type ProgramContext, type RequestContext, rejected } from './context.ts';
import { fileHandlers } from './files.ts';
import { createImportJob } from './import-json.ts';
import { pageHandlers } from './pages.ts';
import { programmeHandlers } from './programme.ts';
import { reportHandlers } from './report.ts';
import { routineHandlers } from './routine.ts';
import { settingsHandlers } from './settings.ts';

const handlers: Handlers = {
  ...breakHandlers,
  ...baselineHandlers,
  ...routineHandlers,
  ...programmeHandlers,
  ...settingsHandlers,
  ...reportHandlers,
  ...fileHandlers,
  ...pageHandlers,
};

/** Answers requests. Rejects an unknown name, a wrong window and an invalid payload; the log has the reason. */
export function createRequester(surroundings: ProgramContext): Requester {
  const context: RequestContext = { ...surroundings, imports: createImportJob() };
  return async (role, name, input) => {
    const rejection = rejectionOf(role, name);
    if (rejection !== null) return reject(context, rejection);
    const known = name as RequestName;
    const parsed = requests[known].input.safeParse(input);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      const where = issue?.path.join('.');
      return reject(context, `${name}: ${where ? `${where}: ` : ''}${issue?.message ?? 'wrong payload'}`);
    }
    try {
      return await handle(known, parsed.data, context);
    } catch (error) {
      context.ports.log.error(`request "${name}" failed`, error);
      return rejected(problemOf(error));
    }
  };
}

function rejectionOf(role: WindowRole, name: string): string | null {
  if (!Object.hasOwn(requests, name)) return `${name}: there is no such request`;
  const { from } = requests[name as RequestName];
  return (from as readonly WindowRole[]).includes(role) ? null : `${name}: not for the window "${role}"`;
}

function reject({ ports }: RequestContext, reason: string): Reply {
  ports.log.warn(`request rejected: ${reason}`);
  return rejected('internal');
}

/** The payload was checked against the schema of this request, which the compiler cannot infer from the table. */
function handle(name: RequestName, input: unknown, context: RequestContext): unknown {
  const handler = handlers[name] as (input: unknown, context: RequestContext) => unknown;
  return handler(input, context);
}
