/**
 * The sockets that a D-Bus address names, in order: `unix:path=` and `unix:abstract=` (with a zero byte before its
 * name). Ignores everything else in an address: hosts (`tcp:`, `nonce-tcp:`), programs to be started (`unixexec:`,
 * `autolaunch:`).
 */
export function socketsOf(address: string): string[] {
  return address.split(';').flatMap((entry) => {
    const [, keys] = /^unix:(.*)$/.exec(entry.trim()) ?? [];
    if (keys === undefined) return [];
    const pairs = new Map(keys.split(',').map(pairOf));
    const path = pairs.get('path');
    const abstract = pairs.get('abstract');
    if (path?.startsWith('/')) return [path];
    return abstract ? [`\0${abstract}`] : [];
  });
}

function pairOf(text: string): [string, string] {
  const at = text.indexOf('=');
  return at === -1 ? [text, ''] : [text.slice(0, at), unescaped(text.slice(at + 1))];
}

/** Bytes outside a small set are written as `%` and two digits. */
function unescaped(value: string): string {
  return value.replace(/(%[0-9a-f]{2})+/gi, (bytes) =>
    Buffer.from(bytes.replaceAll('%', ''), 'hex').toString(),
  );
}

/** The socket of the session bus; null if there is none that may be used. */
export function sessionBusSocket(env: Readonly<Record<string, string | undefined>>): string | null {
  const named = env.DBUS_SESSION_BUS_ADDRESS;
  if (named) return socketsOf(named)[0] ?? null;
  return env.XDG_RUNTIME_DIR ? `${env.XDG_RUNTIME_DIR}/bus` : null;
}

/** The socket of the system bus; null if there is none that may be used. */
export function systemBusSocket(env: Readonly<Record<string, string | undefined>>): string | null {
  const named = env.DBUS_SYSTEM_BUS_ADDRESS;
  return named ? (socketsOf(named)[0] ?? null) : '/run/dbus/system_bus_socket';
}
