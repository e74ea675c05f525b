import { createConnection } from 'node:net';

/** A connection to a program on this machine. */
export interface UnixSocket {
  write(data: Uint8Array | string): void;
  /** Closes the connection without calling the listener. */
  close(): void;
}

/** Callbacks of a socket. */
export interface UnixSocketListener {
  opened(): void;
  data(chunk: Buffer): void;
  /** The socket could not be opened or was closed. Called once, with the reason. */
  closed(reason: string): void;
}

/**
 * Opens a socket of this machine by its path, or by its abstract name (Linux) when `path` begins with a zero byte.
 * The only place of the app that opens a socket: it takes no host and no port, so that nothing can leave the machine.
 */
export function openUnixSocket(path: string, listener: UnixSocketListener): UnixSocket {
  let isOver = false;
  const end = (reason: string) => {
    if (isOver) return;
    isOver = true;
    listener.closed(reason);
  };
  if (!/^[/\0]./.test(path)) {
    queueMicrotask(() => end('this is not a socket on this machine'));
    return {
      write() {},
      close() {
        isOver = true;
      },
    };
  }
  const socket = createConnection({ path });
  socket.on('connect', () => {
    if (!isOver) listener.opened();
  });
  socket.on('data', (chunk) => {
    if (!isOver) listener.data(chunk);
  });
  socket.on('error', (error: Error & { readonly code?: string }) => end(reasonOf(error.code)));
  socket.on('close', () => end('it was closed by the other side'));
  return {
    write(data) {
      if (!isOver) socket.write(data);
    },
    close() {
      isOver = true;
      socket.destroy();
    },
  };
}

/** Without the path, which may contain the user's name. */
function reasonOf(code: string | undefined): string {
  if (code === 'ENOENT' || code === 'ECONNREFUSED') return 'nothing is listening there';
  if (code === 'EACCES') return 'access is denied';
  return `it failed with ${code ?? 'an error'}`;
}
