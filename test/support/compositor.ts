import { createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import { createWaylandReader, waylandRequest } from '../../main/node/sensors/protocols/wayland-messages.ts';

/** A scripted Wayland compositor, as much of one as a listener for idle time needs. */
export interface Compositor {
  /** What the clients have asked for: "object.opcode", in order. */
  readonly requests: readonly string[];
  /** Sends an event without a body to every client. */
  emit(object: number, opcode: number): void;
  /** Cuts everybody off; it goes on listening. */
  drop(): void;
}

/** Starts it at a socket; it offers these globals, by interface and version, and ends with the test. */
export async function compositor(
  socketPath: string,
  globals: Readonly<Record<string, number>>,
): Promise<Compositor> {
  const clients = new Set<Socket>();
  const requests: string[] = [];
  const server = createServer((client) => {
    const reader = createWaylandReader();
    clients.add(client);
    client.on('error', () => {});
    client.on('close', () => clients.delete(client));
    client.on('data', (chunk) => {
      for (const { object, opcode, body } of reader.take(chunk)) {
        requests.push(`${object}.${opcode}`);
        // wl_display.get_registry, then wl_display.sync.
        if (object === 1 && opcode === 1) {
          const list = Object.entries(globals).map(([name, version], index) =>
            waylandRequest(body.readUInt32LE(0), 0, index + 1, name, version),
          );
          client.write(Buffer.concat(list));
        } else if (object === 1) {
          client.write(waylandRequest(body.readUInt32LE(0), 0, 7));
        }
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(socketPath, resolve));
  const drop = () => {
    for (const client of clients) client.destroy();
  };
  onTestFinished(() => {
    drop();
    server.close();
  });
  return {
    requests,
    emit(object, opcode) {
      for (const client of clients) client.write(waylandRequest(object, opcode));
    },
    drop,
  };
}
