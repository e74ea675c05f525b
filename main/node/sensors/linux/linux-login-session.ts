import type { Bus } from '../../protocols/dbus.ts';
import { entryOf, variantValue } from '../../protocols/dbus-messages.ts';

/** What the login manager reports about this session. */
export interface LoginSessionReading {
  /** The desktop's hint; null if there is none that can be trusted. */
  readonly isLocked: boolean | null;
  /** Whether another session is on the screen instead. */
  readonly isElsewhere: boolean;
  /** Why the login manager cannot be reached; null if it can. */
  readonly whyNot: string | null;
}

/** This session as the login manager knows it, watched until closed. */
export interface LoginSession {
  read(): LoginSessionReading;
  lastError(): string | null;
  close(): void;
}

const manager = {
  service: 'org.freedesktop.login1',
  path: '/org/freedesktop/login1',
  interface: 'org.freedesktop.login1.Manager',
} as const;
const ofSession = 'org.freedesktop.login1.Session';
const properties = 'org.freedesktop.DBus.Properties';

/** A property of the session. It is trusted once it has had the value that proves that the desktop maintains it. */
interface Property {
  readonly value: boolean;
  readonly isTrusted: boolean;
}

/** Not locked, and trusted after the first "locked": some desktops never set the hint. */
const noHint: Property = { value: false, isTrusted: false };
/** On the screen, and trusted after the first "active": the session may be a stale one. */
const assumedOnScreen: Property = { value: true, isTrusted: false };

/** The state of a watched session. */
interface SessionState {
  readonly bus: Bus;
  readonly sessionId: string | undefined;
  readonly changed: () => void;
  hint: Property;
  onScreen: Property;
  whyNot: string | null;
  lastError: string | null;
  stopSession: () => void;
  /** Counts the sessions; answers to questions about an earlier one are ignored. */
  generation: number;
}

/** Watches this session at the login manager (logind, elogind). `changed` is called after each change. */
export function watchLoginSession(
  bus: Bus,
  sessionId: string | undefined,
  changed: () => void,
): LoginSession {
  const session: SessionState = {
    bus,
    sessionId,
    changed,
    hint: noHint,
    onScreen: assumedOnScreen,
    whyNot: 'the login manager has not answered yet',
    lastError: null,
    stopSession: () => {},
    generation: 0,
  };
  const stopManager = bus.watch({
    service: manager.service,
    signals: [],
    appeared: () => void begin(session),
    vanished: (reason) => forget(session, reason),
    signalled() {},
  });
  return {
    read: () => ({
      isLocked: session.hint.isTrusted ? session.hint.value : null,
      isElsewhere: session.onScreen.isTrusted && !session.onScreen.value,
      whyNot: session.whyNot,
    }),
    lastError: () => session.lastError,
    close() {
      session.generation += 1;
      stopManager();
      session.stopSession();
    },
  };
}

/** Finds the session and watches its properties. */
async function begin(session: SessionState): Promise<void> {
  disconnect(session);
  const { generation } = session;
  const path = await findPath(session);
  if (generation !== session.generation) return;
  if (path === null) return fail(session, 'the login manager knows no session of this program');
  session.stopSession = session.bus.watch({
    service: manager.service,
    signals: [{ path, interface: properties, member: 'PropertiesChanged' }],
    appeared: () => void readBoth(session, path),
    vanished() {},
    signalled({ args: [of, values] }) {
      if (of === ofSession) take(session, entryOf(values, 'LockedHint'), entryOf(values, 'Active'));
    },
  });
}

function disconnect(session: SessionState): void {
  session.generation += 1;
  session.stopSession();
  session.stopSession = () => {};
}

function forget(session: SessionState, reason: string): void {
  disconnect(session);
  session.hint = noHint;
  session.onScreen = assumedOnScreen;
  fail(session, reason);
}

function fail(session: SessionState, reason: string): void {
  session.whyNot = reason;
  session.lastError = reason;
  session.changed();
}

function take(session: SessionState, lockedHint: unknown, active: unknown): void {
  const { hint, onScreen } = session;
  if (typeof lockedHint === 'boolean') {
    session.hint = { value: lockedHint, isTrusted: hint.isTrusted || lockedHint };
  }
  if (typeof active === 'boolean') {
    session.onScreen = { value: active, isTrusted: onScreen.isTrusted || active };
  }
  session.whyNot = null;
  session.changed();
}

/** The session of this process, or the one on the screen. */
async function findPath(session: SessionState): Promise<string | null> {
  const { bus, sessionId } = session;
  const names = sessionId ? [sessionId, 'auto'] : ['auto'];
  for (const name of names) {
    const answer = await bus.call({ ...manager, member: 'GetSession', signature: 's', args: [name] });
    if (answer.ok && typeof answer.args[0] === 'string') return answer.args[0];
    if (!answer.ok) session.lastError = answer.reason;
  }
  return null;
}

async function readBoth(session: SessionState, path: string): Promise<void> {
  const { generation } = session;
  const [lockedHint, active] = [
    await readProperty(session, path, 'LockedHint'),
    await readProperty(session, path, 'Active'),
  ];
  if (generation !== session.generation) return;
  if (lockedHint === undefined && active === undefined) {
    fail(session, session.lastError ?? 'the login manager reported nothing');
  } else take(session, lockedHint, active);
}

async function readProperty(session: SessionState, path: string, name: string): Promise<unknown> {
  const answer = await session.bus.call({
    service: manager.service,
    path,
    interface: properties,
    member: 'Get',
    signature: 'ss',
    args: [ofSession, name],
  });
  if (!answer.ok) session.lastError = answer.reason;
  return answer.ok ? variantValue(answer.args[0]) : undefined;
}
