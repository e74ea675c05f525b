import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';

/** A local server that sends what the test wants and then hangs up. */
export interface GarbageServer {
  readonly socket: string;
  close(): Promise<void>;
}

/** Starts it in a folder. To each client it sends the chunks, one after the other, and ends the connection. */
export async function garbageServer(folder: string, chunks: readonly Buffer[]): Promise<GarbageServer> {
  const socket = join(folder, 'socket');
  const clients = new Set<Socket>();
  const server = createServer((client) => {
    clients.add(client);
    client.on('error', () => {});
    client.once('data', () => {
      for (const chunk of chunks) client.write(chunk);
      client.end();
    });
  });
  server.listen(socket);
  await once(server, 'listening');
  return {
    socket,
    async close() {
      for (const client of clients) client.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
