import { openUnixSocket } from '../protocols/unix-socket.ts';
import { createWaylandReader, globalOf, waylandRequest } from '../protocols/wayland-messages.ts';

/** The ids of the objects that this client creates, consecutively. The displays follow, then the end of the list. */
const ids = { display: 1, registry: 2, listed: 3, firstOutput: 4 } as const;

/** The version of `wl_output` that reports a scale. */
const OUTPUT_VERSION = 2;
/** The number of the event that reports it. */
const SCALE_EVENT = 3;

/**
 * The scale of each display of a Wayland compositor, rounded up to whole numbers as the compositor reports it: 2
 * stands for 125 % as well. Null if no compositor answers on `socket` within `timeoutMs`. Never rejects.
 */
export async function readOutputScales(socket: string, timeoutMs: number): Promise<readonly number[] | null> {
  return new Promise((resolve) => {
    const outputs: number[] = [];
    const scales = new Map<number, number>();
    const reader = createWaylandReader();
    const timer = setTimeout(() => end(null), timeoutMs);

    function end(found: readonly number[] | null): void {
      clearTimeout(timer);
      connection.close();
      resolve(found);
    }

    const connection = openUnixSocket(socket, {
      opened() {
        connection.write(waylandRequest(ids.display, 1, ids.registry));
        connection.write(waylandRequest(ids.display, 0, ids.listed));
      },
      data(chunk) {
        try {
          for (const event of reader.take(chunk)) {
            const { object, opcode, body } = event;
            if (object === ids.registry && opcode === 0) {
              const { name, interface: type, version } = globalOf(event);
              if (type !== 'wl_output' || version < OUTPUT_VERSION) continue;
              const id = ids.firstOutput + outputs.length;
              outputs.push(id);
              connection.write(waylandRequest(ids.registry, 0, name, type, OUTPUT_VERSION, id));
            } else if (object === ids.listed) {
              connection.write(waylandRequest(ids.display, 0, ids.firstOutput + outputs.length));
            } else if (outputs.includes(object) && opcode === SCALE_EVENT) {
              scales.set(object, numberOf(body));
            } else if (object === ids.firstOutput + outputs.length) {
              return end(outputs.map((id) => scales.get(id) ?? 1));
            } else if (object === ids.display && opcode === 0) {
              return end(null);
            }
          }
        } catch {
          end(null);
        }
      },
      closed: () => end(null),
    });
  });
}

/** The number in an event, in the byte order of this machine. @throws Error if there is none */
function numberOf(body: Buffer): number {
  const [value] = new Int32Array(new Uint8Array(body.subarray(0, 4)).buffer);
  if (value === undefined) throw new Error('the event does not contain a number');
  return value;
}
