import { createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import { createWaylandReader, waylandRequest } from '../../main/node/protocols/wayland-messages.ts';

/** A scripted Wayland compositor that does only what the app's own clients need. */
export interface Compositor {
  /** The requests of the clients, as "object.opcode", in order. */
  readonly requests: readonly string[];
  /** Sends an event without a body to every client. */
  emit(object: number, opcode: number): void;
  /** Disconnects all clients, and keeps listening. */
  drop(): void;
}

/**
 * Starts it at a socket. It offers these globals, by interface and version, and a display for each of the scales. It
 * ends with the test.
 */
export async function compositor(
  socketPath: string,
  globals: Readonly<Record<string, number>>,
  scales: readonly number[] = [],
): Promise<Compositor> {
  const offered = [...Object.entries(globals), ...scales.map(() => ['wl_output', 4] as const)];
  const firstOutput = Object.keys(globals).length + 1;
  const clients = new Set<Socket>();
  const requests: string[] = [];
  const server = createServer((client) => {
    const reader = createWaylandReader();
    let lastMade = 1;
    clients.add(client);
    client.on('error', () => {});
    client.on('close', () => clients.delete(client));
    client.on('data', (chunk) => {
      for (const { object, opcode, body } of reader.take(chunk)) {
        requests.push(`${object}.${opcode}`);
        if (object === 1 || object === 2) {
          // Each new object has the next number, as real compositors require.
          const made = body.readUInt32LE(body.length - 4);
          if (made > ++lastMade) return client.destroy();
        }
        // wl_display.get_registry, then wl_display.sync.
        if (object === 1 && opcode === 1) {
          const list = offered.map(([name, version], index) =>
            waylandRequest(body.readUInt32LE(0), 0, index + 1, name, version),
          );
          client.write(Buffer.concat(list));
        } else if (object === 1) {
          client.write(waylandRequest(body.readUInt32LE(0), 0, 7));
        } else if (object === 2) {
          // wl_registry.bind; the last number is that of the bound object. Then wl_output.scale.
          const scale = scales[body.readUInt32LE(0) - firstOutput];
          if (scale !== undefined) client.write(waylandRequest(body.readUInt32LE(body.length - 4), 3, scale));
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
