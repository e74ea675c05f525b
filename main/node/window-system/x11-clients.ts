import { openX11Connection, type X11Connection } from '../protocols/x11-connection.ts';
import type { X11Display } from '../protocols/x11-display.ts';

/** Asks for the process of each client (LocalClientPID of X-Resource 1.2). */
const PROCESS_MASK = 2;

/**
 * Whether this process has a connection to an X server other than the one opened here to ask, which means that its
 * windows are drawn there. Null if the server does not answer within `timeoutMs`. Never rejects.
 */
export async function isClientOf(display: X11Display, timeoutMs: number): Promise<boolean | null> {
  try {
    const connection = await openX11Connection(display, timeoutMs);
    try {
      return await hasSibling(connection);
    } finally {
      connection.close();
    }
  } catch {
    return null;
  }
}

/** Compares the process ids as the server sees them: a sandbox can have different ones. */
async function hasSibling(connection: X11Connection): Promise<boolean | null> {
  const opcode = await connection.extension('X-Resource');
  if (opcode === null) return null;
  const reply = await connection.request(clientProcesses(opcode));
  if (reply === null) return null;
  const clients = clientsIn(reply);
  const own = clients.find(({ base }) => base === connection.resourceBase)?.process;
  if (own === undefined) return null;
  return clients.some(({ base, process }) => process === own && base !== connection.resourceBase);
}

/** XResQueryClientIds for all clients. */
function clientProcesses(opcode: number): Buffer {
  const request = Buffer.alloc(16);
  request[0] = opcode;
  request[1] = 4;
  request.writeUInt16LE(4, 2);
  request.writeUInt32LE(1, 4);
  request.writeUInt32LE(0, 8);
  request.writeUInt32LE(PROCESS_MASK, 12);
  return request;
}

interface Client {
  /** The base of the ids of everything that the client creates in the server. */
  readonly base: number;
  readonly process: number;
}

function clientsIn(reply: Buffer): readonly Client[] {
  const clients: Client[] = [];
  let at = 32;
  for (let left = reply.readUInt32LE(8); left > 0 && at + 12 <= reply.length; left--) {
    const length = reply.readUInt32LE(at + 8);
    if (length >= 4 && at + 16 <= reply.length) {
      clients.push({ base: reply.readUInt32LE(at), process: reply.readUInt32LE(at + 12) });
    }
    at += 12 + length;
  }
  return clients;
}
