import { createServer } from 'node:net';

/** Time for a program that starts to open its inspector, milliseconds. */
const OPENS_MS = 20_000;

/** A port of this machine that is free now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== 'object' || address === null) throw new Error('no port is free');
  return address.port;
}

/** Collects the garbage of a program that runs with `--inspect=PORT`. @throws Error if it has no inspector */
export async function collectGarbage(port: number): Promise<void> {
  const socket = new WebSocket(await inspectorOf(port));
  try {
    await new Promise<void>((resolve, reject) => {
      socket.onopen = () => socket.send(JSON.stringify({ id: 1, method: 'HeapProfiler.collectGarbage' }));
      socket.onmessage = () => resolve();
      socket.onerror = () => reject(new Error('the inspector did not answer'));
      socket.onclose = () => reject(new Error('the program has ended'));
    });
  } finally {
    socket.close();
  }
}

/** The address of the program's own target, which is the only one of a main process. */
async function inspectorOf(port: number): Promise<string> {
  const lastMs = performance.now() + OPENS_MS;
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/json`).catch(() => null);
    if (answer !== null) {
      const address: unknown = (await answer.json())[0]?.webSocketDebuggerUrl;
      if (typeof address === 'string') return address;
    }
    if (performance.now() > lastMs) throw new Error('the program has no inspector');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
