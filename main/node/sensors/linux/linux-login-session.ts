import type { Bus } from '../protocols/dbus.ts';
import { entryOf, variantValue } from '../protocols/dbus-messages.ts';

/** What the login manager tells of this session. */
export interface LoginSessionReading {
  /** The desktop's hint; null: there is none that may be trusted. */
  readonly isLocked: boolean | null;
  /** Another session has taken its place on the screen. */
  readonly isElsewhere: boolean;
  /** Why the login manager cannot be asked; null: it can. */
  readonly whyNot: string | null;
}

/** This session as the login manager knows it, followed until it is closed. */
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

/** Follows this session at the login manager (logind, elogind); `changed` is told after each change. */
export function watchLoginSession(
  bus: Bus,
  sessionId: string | undefined,
  changed: () => void,
): LoginSession {
  /** Both are trusted only once they have been seen to be kept: a hint that is never set, a session that is a stale one. */
  let hint = { value: false, isTrusted: false };
  let onScreen = { value: true, isTrusted: false };
  let whyNot: string | null = 'the login manager has not answered yet';
  let lastError: string | null = null;
  let stopSession = () => {};
  let turn = 0;

  function fail(reason: string): void {
    whyNot = reason;
    lastError = reason;
    changed();
  }

  function take(lockedHint: unknown, active: unknown): void {
    if (typeof lockedHint === 'boolean') {
      hint = { value: lockedHint, isTrusted: hint.isTrusted || lockedHint };
    }
    if (typeof active === 'boolean') onScreen = { value: active, isTrusted: onScreen.isTrusted || active };
    whyNot = null;
    changed();
  }

  /** The session of this process, or the one that the person sees. */
  async function findPath(): Promise<string | null> {
    const names = sessionId ? [sessionId, 'auto'] : ['auto'];
    for (const name of names) {
      const answer = await bus.call({ ...manager, member: 'GetSession', signature: 's', args: [name] });
      if (answer.ok && typeof answer.args[0] === 'string') return answer.args[0];
      if (!answer.ok) lastError = answer.reason;
    }
    return null;
  }

  async function readBoth(path: string): Promise<void> {
    const get = async (name: string) => {
      const answer = await bus.call({
        service: manager.service,
        path,
        interface: properties,
        member: 'Get',
        signature: 'ss',
        args: [ofSession, name],
      });
      if (!answer.ok) lastError = answer.reason;
      return answer.ok ? variantValue(answer.args[0]) : undefined;
    };
    const own = turn;
    const [lockedHint, active] = [await get('LockedHint'), await get('Active')];
    if (own !== turn) return;
    if (lockedHint === undefined && active === undefined) fail(lastError ?? 'the login manager told nothing');
    else take(lockedHint, active);
  }

  async function begin(): Promise<void> {
    turn += 1;
    const own = turn;
    stopSession();
    stopSession = () => {};
    const path = await findPath();
    if (own !== turn) return;
    if (path === null) return fail('the login manager knows no session of this program');
    stopSession = bus.watch({
      service: manager.service,
      signals: [{ path, interface: properties, member: 'PropertiesChanged' }],
      appeared: () => void readBoth(path),
      vanished() {},
      heard({ args: [of, values] }) {
        if (of === ofSession) take(entryOf(values, 'LockedHint'), entryOf(values, 'Active'));
      },
    });
  }

  const stopManager = bus.watch({
    service: manager.service,
    signals: [],
    appeared: () => void begin(),
    vanished(reason) {
      turn += 1;
      stopSession();
      stopSession = () => {};
      hint = { value: false, isTrusted: false };
      onScreen = { value: true, isTrusted: false };
      fail(reason);
    },
    heard() {},
  });

  return {
    read: () => ({
      isLocked: hint.isTrusted ? hint.value : null,
      isElsewhere: onScreen.isTrusted && !onScreen.value,
      whyNot,
    }),
    lastError: () => lastError,
    close() {
      turn += 1;
      stopManager();
      stopSession();
    },
  };
}
