import type { Log } from '../../ports/log.ts';
import type { NotificationMessage, Notifier } from '../../ports/notifier.ts';
import type { BusAnswer, BusConnection, BusSignal } from '../protocols/dbus-connection.ts';
import { busCall, openBusConnection } from '../protocols/dbus-connection.ts';
import { type BusCall, variantOf } from '../protocols/dbus-messages.ts';

/** Desktop notifications with a connection that has to be closed. */
export interface DesktopNotifications extends Notifier {
  /** Removes the notifications that are still shown, and closes the connection. */
  close(): void;
}

/** The desktop's bus and its timeout. */
export interface DesktopNotificationOptions {
  /** The session bus's socket; null when there is none that may be used. */
  readonly socket: string | null;
  readonly log: Pick<Log, 'warn'>;
  /** Timeout of each call, milliseconds; 2,000 by default. */
  readonly timeoutMs?: number;
}

/** A requested notification. */
interface Asked {
  readonly message: NotificationMessage;
  /** The service's name on the bus and its number for the notification, once it is shown. */
  shownAs: { readonly owner: string; readonly id: number } | null;
  isGone: boolean;
}

/** A service that is there, and the connection to it. */
interface Service {
  readonly bus: BusConnection;
  /** Its own name on the bus, which no other program has. */
  readonly owner: string;
}

const server = {
  service: 'org.freedesktop.Notifications',
  path: '/org/freedesktop/Notifications',
  interface: 'org.freedesktop.Notifications',
} as const;

/** The key that the specification gives to a click on the notification itself. */
const DEFAULT_ACTION = 'default';

/**
 * Shows notifications through the desktop's own service (Desktop Notifications Specification 1.2) over a connection
 * of our own. Electron asks the same service with calls that wait: a service that does not answer would stop the
 * whole app for up to two minutes. Here nothing waits; if the service is absent, does not start, or does not answer
 * within 2 s, the notification has failed. If the service shows it later, it is removed at once.
 */
export function createDesktopNotifications(options: DesktopNotificationOptions): DesktopNotifications {
  const { log } = options;
  const asked = new Set<Asked>();
  const connection = createConnection(options, signalled);

  function signalled({ sender, interface: from, member, args: [id, detail] }: BusSignal): void {
    if (from !== server.interface) return;
    for (const one of asked) {
      if (one.shownAs?.owner !== sender || one.shownAs.id !== id) continue;
      asked.delete(one);
      if (member !== 'ActionInvoked') continue;
      if (detail === DEFAULT_ACTION) one.message.onClick?.();
      else one.message.actions?.[Number(detail)]?.onClick();
    }
  }

  async function show(one: Asked): Promise<void> {
    const service = await findService(await connection.reach());
    if (typeof service === 'string') return refuse(one, service);
    const { bus, owner } = service;
    // The notifications of a service that has ended are gone.
    for (const other of asked)
      if (other.shownAs !== null && other.shownAs.owner !== owner) asked.delete(other);
    const close = (args: readonly unknown[]) => void bus.call(closing(Number(args[0])));
    const capabilities = await bus.call({ ...server, member: 'GetCapabilities' });
    if (!capabilities.ok) return refuse(one, capabilities.reason);
    if (one.isGone) return;
    const shown = await bus.call(notifying(one.message, namesIn(capabilities)), close);
    if (!shown.ok) return refuse(one, shown.reason);
    if (one.isGone) return close(shown.args);
    one.shownAs = { owner, id: Number(shown.args[0]) };
    one.message.onShown?.();
  }

  function refuse(one: Asked, reason: string): void {
    asked.delete(one);
    if (one.isGone) return;
    log.warn(`a notification failed: ${reason}`);
    one.message.onFailed?.();
  }

  function takeAway(one: Asked): void {
    one.isGone = true;
    asked.delete(one);
    if (one.shownAs !== null) connection.send(closing(one.shownAs.id));
  }

  return {
    notify(message) {
      const one: Asked = { message, shownAs: null, isGone: false };
      asked.add(one);
      void show(one);
      return () => takeAway(one);
    },
    close() {
      for (const one of asked) takeAway(one);
      connection.close();
    },
  };
}

/** Finds the service and starts it if the bus can. Returns the reason if that fails. */
async function findService(bus: BusConnection | string): Promise<Service | string> {
  if (typeof bus === 'string') return bus;
  const running = await bus.call(busCall('GetNameOwner', server.service));
  if (!running.ok) {
    const startable = await bus.call(busCall('ListActivatableNames'));
    if (!namesIn(startable).includes(server.service)) return 'this desktop shows no notifications';
    const started = await bus.call(starting);
    if (!started.ok) return started.reason;
  }
  const owner = running.ok ? running : await bus.call(busCall('GetNameOwner', server.service));
  return owner.ok ? { bus, owner: String(owner.args[0]) } : owner.reason;
}

interface Reachable {
  /** A connection that is ready, or why there is none. */
  reach(): Promise<BusConnection | string>;
  /** Sends a call and ignores the answer. Does nothing without a connection. */
  send(call: BusCall): void;
  close(): void;
}

/** Connects on first use, and again after the connection was lost. */
function createConnection(
  { socket, timeoutMs }: DesktopNotificationOptions,
  signalled: (signal: BusSignal) => void,
): Reachable {
  let open: BusConnection | null = null;
  let ready: Promise<BusConnection | string> | null = null;

  function connect(path: string): Promise<BusConnection | string> {
    return new Promise((resolve) => {
      const connection = openBusConnection(
        path,
        {
          async ready() {
            // Subscribes to the signals before anything is shown; the bus itself answers.
            for (const member of ['ActionInvoked', 'NotificationClosed'])
              void connection.call(matching(member));
            resolve(connection);
          },
          // After the answers in the same packet, because they say which notification has this number.
          signal: (signal) => void setImmediate(() => signalled(signal)),
          closed(reason) {
            open = null;
            ready = null;
            resolve(`the session bus: ${reason}`);
          },
        },
        timeoutMs,
      );
      open = connection;
    });
  }

  return {
    reach() {
      if (socket === null) return Promise.resolve('there is no session bus on this machine');
      ready ??= connect(socket);
      return ready;
    },
    send: (call) => void open?.call(call),
    close() {
      open?.close();
      open = null;
      ready = null;
    },
  };
}

/** Leaves out what the service cannot show. */
function notifying(
  { title, body, onClick, actions = [] }: NotificationMessage,
  capabilities: readonly string[],
): BusCall {
  const hasActions = capabilities.includes('actions');
  const click = hasActions && onClick !== undefined ? [DEFAULT_ACTION, ''] : [];
  const buttons = hasActions ? actions.flatMap(({ label }, index) => [String(index), label]) : [];
  const text = capabilities.includes('body-markup') ? escaped(body) : body;
  const hints = [
    ['desktop-entry', variantOf('s', 'unhunch')],
    ['urgency', variantOf('y', 1)],
    ['suppress-sound', variantOf('b', true)],
  ];
  return {
    ...server,
    member: 'Notify',
    signature: 'susssasa{sv}i',
    args: ['Unhunch', 0, 'unhunch', title, text, [...click, ...buttons], hints, -1],
  };
}

function closing(id: number): BusCall {
  return { ...server, member: 'CloseNotification', signature: 'u', args: [id] };
}

const starting: BusCall = { ...busCall('StartServiceByName'), signature: 'su', args: [server.service, 0] };

function matching(member: string): BusCall {
  return busCall(
    'AddMatch',
    `type='signal',sender='${server.service}',interface='${server.interface}',member='${member}'`,
  );
}

/** The first value of an answer as a list of names; empty if it is not a list. */
function namesIn(answer: BusAnswer): readonly string[] {
  const [names] = answer.ok ? answer.args : [];
  return Array.isArray(names) ? names.map(String) : [];
}

/** The service interprets some HTML in a body, but ours is plain text. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
