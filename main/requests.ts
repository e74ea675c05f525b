import {
  type Reply,
  type RequestInput,
  type RequestName,
  requests,
  type WindowRole,
} from '../shared/contract.ts';
import type { Happening } from '../shared/core/event.ts';
import type { RoutineStep } from '../shared/routine.ts';
import { isSettingKey, parseSetting } from '../shared/settings.ts';
import type { AppPage } from '../shared/views.ts';
import type { NoticeBoard } from './notices.ts';
import type { Ports, Requester } from './ports.ts';
import type { Scene } from './projections/scene.ts';
import { todayView } from './projections/today.ts';
import { weekView } from './projections/week.ts';
import { cardView, routineView, settingsView, trayView } from './projections/windows.ts';
import type { SettingsResolver } from './resolved-settings.ts';

/** What the handlers may use. */
export interface RequestContext {
  readonly ports: Ports;
  readonly settings: SettingsResolver;
  readonly notices: NoticeBoard;
  scene(): Scene;
  dispatch(happening: Happening): void;
  /** What the player has done so far, step by step; nothing told leaves what was told before. */
  stepsTold(runId: number, steps: readonly RoutineStep[]): void;
  /** Called after a setting was written. */
  settingsChanged(): void;
  page(): AppPage;
  openPage(page: AppPage): void;
}

const done: Reply = { ok: true };
const refused = (reason: string): Reply => ({ ok: false, reason });

type Handlers = {
  readonly [Name in RequestName]: (input: RequestInput<Name>, context: RequestContext) => unknown;
};

/** A handler that only tells the engine what happened. */
function tell<Input>(happening: (input: Input) => Happening) {
  return (input: Input, { dispatch }: RequestContext): Reply => {
    dispatch(happening(input));
    return done;
  };
}

const handlers: Handlers = {
  'card:get': (_input, { scene }) => cardView(scene()),
  'prompt:answer': (input, { scene, dispatch }) => {
    if (scene().state.opportunity?.id !== input.opportunityId) return refused('this break is no longer open');
    dispatch({ type: 'promptAnswered', ...input });
    return done;
  },
  'routine:get': (_input, { scene }) => routineView(scene()),
  'routine:progress': ({ steps = [], ...input }, { dispatch, stepsTold }) => {
    stepsTold(input.runId, steps);
    dispatch({ type: 'routineProgressed', ...input });
    return done;
  },
  'routine:end': ({ steps = [], ...input }, { scene, dispatch, stepsTold }) => {
    if (scene().state.run?.id !== input.runId) return refused('this routine no longer runs');
    stepsTold(input.runId, steps);
    dispatch({ type: 'routineEnded', ...input });
    return done;
  },
  'routine:hurts': (input, { scene, dispatch }) => {
    if (scene().state.run?.id !== input.runId) return refused('this routine no longer runs');
    dispatch({ type: 'hurtReported', runId: input.runId });
    return done;
  },
  'today:get': (_input, { scene }) => todayView(scene()),
  'week:get': ({ weekOf }, { scene }) => weekView(scene(), weekOf),
  'settings:get': (_input, { scene }) => settingsView(scene()),
  'settings:set': ({ key, value }, context) => writeSetting(context, key, value),
  'settings:reset': ({ key }, context) => writeSetting(context, key, undefined),
  'break:start': tell(() => ({ type: 'breakRequested', seconds: null })),
  'pause:start': tell(({ length }) => ({ type: 'paused', length })),
  'pause:end': tell(() => ({ type: 'pauseEnded' })),
  'away:report': tell(({ minutesAgo }) => ({ type: 'awayReported', minutesAgo })),
  'standing:set': tell(({ isStanding }) => ({ type: 'standingSet', isStanding })),
  'first-start:finish': ({ startAtLogin, startBreak }, context) => {
    const written = [
      writeSetting(context, 'startAtLogin', startAtLogin),
      writeSetting(context, 'firstStartDone', true),
    ];
    context.openPage('today');
    if (startBreak) context.dispatch({ type: 'breakRequested', seconds: null });
    return written.find((reply) => !reply.ok) ?? done;
  },
  'notices:get': (_input, { notices }) => notices.list(),
  'notice:dismiss': ({ id }, { notices }) =>
    notices.dismiss(id) ? done : refused('there is no such notice'),
  'about:get': (_input, { ports }) => ({
    ...ports.about,
    historyFile: ports.history.file,
    settingsFile: ports.settings.file,
  }),
  'page:get': (_input, { page }) => page(),
  'page:open': ({ page }, { openPage }) => {
    openPage(page);
    return done;
  },
  'app:quit': (_input, { ports }) => {
    ports.quit();
    return done;
  },
  'tray:get': (_input, { scene }) => trayView(scene()),
};

function writeSetting({ settings, settingsChanged }: RequestContext, key: string, value: unknown): Reply {
  if (!isSettingKey(key)) return refused(`${key}: there is no such setting`);
  if (settings.read().layers[key] === 'mandatory') return refused(`${key}: set by your organisation`);
  if (value === undefined) {
    settings.write(key, undefined);
  } else {
    const parsed = parseSetting(key, value);
    if (!parsed.ok) return refused(`${key}: ${parsed.reason}`);
    settings.write(key, parsed.value);
  }
  settingsChanged();
  return done;
}

/** Answers requests: refuses an unknown name, the wrong window, a wrong payload, each with its reason. */
export function createRequester(context: RequestContext): Requester {
  return async (role, name, input) => {
    const refusal = refusalOf(role, name);
    if (refusal !== null) return reject(context, refusal);
    const known = name as RequestName;
    const parsed = requests[known].input.safeParse(input);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      const where = issue?.path.join('.');
      return reject(context, `${name}: ${where ? `${where}: ` : ''}${issue?.message ?? 'wrong payload'}`);
    }
    try {
      return handle(known, parsed.data, context);
    } catch (error) {
      context.ports.log.error(`request "${name}" failed`, error);
      return refused(`${name}: failed, see the log`);
    }
  };
}

function refusalOf(role: WindowRole, name: string): string | null {
  if (!Object.hasOwn(requests, name)) return `${name}: there is no such request`;
  const { from } = requests[name as RequestName];
  return (from as readonly WindowRole[]).includes(role) ? null : `${name}: not for the window "${role}"`;
}

function reject({ ports }: RequestContext, reason: string): Reply {
  ports.log.warn(`request refused: ${reason}`);
  return refused(reason);
}

/** The payload was checked against this very request's schema; the compiler cannot follow that through the table. */
function handle(name: RequestName, input: unknown, context: RequestContext): unknown {
  const handler = handlers[name] as (input: unknown, context: RequestContext) => unknown;
  return handler(input, context);
}
