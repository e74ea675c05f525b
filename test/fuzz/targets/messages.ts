import { setImmediate } from 'node:timers/promises';
import { MessageType, serializeMessage } from 'd-bus-message-protocol';
import { parseTypes } from 'd-bus-type-system';
import { busCall, openBusConnection } from '../../../main/node/protocols/dbus-connection.ts';
import { entryOf } from '../../../main/node/protocols/dbus-messages.ts';
import { waylandRequest } from '../../../main/node/protocols/wayland-messages.ts';
import { openX11Connection } from '../../../main/node/protocols/x11-connection.ts';
import { findCookie } from '../../../main/node/protocols/x11-display.ts';
import { createWaylandIdle } from '../../../main/node/sensors/linux/linux-wayland-idle.ts';
import { createX11FullScreen } from '../../../main/node/sensors/linux/x11-full-screen.ts';
import { readOutputScales } from '../../../main/node/window-system/wayland-outputs.ts';
import { isClientOf } from '../../../main/node/window-system/x11-clients.ts';
import type { SeededRandom } from '../../support/seeded-random.ts';
import { ensure } from '../expectations.ts';
import { garbageServer } from '../garbage-server.ts';
import { below, mutatedBytes, someBytes } from '../mutate.ts';
import type { FuzzTarget } from '../target.ts';

/** The garbage server always hangs up, so that no round waits for this long. */
const TIMEOUT_MS = 30_000;

/** Messages of a bus: its greeting, replies and signals. */
export const dbusTarget: FuzzTarget = {
  name: 'dbus',
  async round({ random, folder }) {
    const greeting = Buffer.from('OK 0123456789abcdef0123456789abcdef\r\n');
    const isGreeted = random.happens(0.9);
    const messages = Array.from({ length: 1 + below(random, 4) }, (_, index) => busMessage(random, index));
    const stream = Buffer.concat([isGreeted ? greeting : mutatedBytes(random, greeting), ...messages]);
    const server = await garbageServer(folder, chunksOf(random, stream));
    let closings = 0;
    await new Promise<void>((resolve) => {
      const connection = openBusConnection(
        server.socket,
        {
          ready: () => void connection.call(busCall('GetNameOwner', 'org.a.b')),
          signal: ({ args }) => void entryOf(args[1], 'Active'),
          closed: (reason) => {
            ensure(reason !== '', 'no reason is given');
            closings += 1;
            resolve();
          },
        },
        TIMEOUT_MS,
      );
    });
    await server.close();
    ensure(closings === 1, `the end was reported ${closings} times`);
  },
};

function busMessage(random: SeededRandom, index: number): Buffer {
  const common = { serial: index + 1, sender: ':1.7' };
  const dictionary = [['Active', [parseTypes('b')[0], true]]];
  const message = random.pick([
    {
      ...common,
      messageType: MessageType.MethodReturn,
      replySerial: 1,
      types: parseTypes('s'),
      args: [':1.9'],
    },
    {
      ...common,
      messageType: MessageType.MethodReturn,
      replySerial: 2,
      types: parseTypes('s'),
      args: [':1.8'],
    },
    { ...common, messageType: MessageType.Error, replySerial: 2, errorName: 'org.a.Error' },
    {
      ...common,
      messageType: MessageType.Signal,
      objectPath: '/a/b',
      interfaceName: 'org.a.b',
      memberName: 'PropertiesChanged',
      types: parseTypes('sa{sv}as'),
      args: ['org.a.b', dictionary, []],
    },
  ] as const);
  // The codec's type is a union, which a random choice does not narrow to.
  const bytes = Buffer.from(serializeMessage(message as Parameters<typeof serializeMessage>[0]));
  return random.happens(0.3) ? bytes : mutatedBytes(random, bytes);
}

/** The replies of an X server, and its file of cookies. */
export const x11Target: FuzzTarget = {
  name: 'x11',
  async round({ random, folder }) {
    const packets = [greetingOfServer(), ...Array.from({ length: 6 }, () => reply(random))];
    const stream = Buffer.concat(
      packets.map((each) => (random.happens(0.6) ? each : mutatedBytes(random, each))),
    );
    const server = await garbageServer(folder, chunksOf(random, stream));
    const display = { socket: server.socket, cookie: Buffer.alloc(0) };
    await connectToX11(display);
    const client = await isClientOf(display, TIMEOUT_MS);
    ensure(client === null || typeof client === 'boolean', 'not a verdict');
    const sensor = createX11FullScreen({ display, nowMs: () => 0, ownPid: 1, timeoutMs: TIMEOUT_MS });
    sensor.attend?.('needed');
    sensor.read();
    for (let turn = 0; turn < 8; turn += 1) await setImmediate();
    const reading = sensor.read();
    ensure(reading.known ? typeof reading.value === 'boolean' : reading.reason !== '', 'not a reading');
    sensor.close();
    await server.close();
    const field = Buffer.concat([Buffer.from([0, 1]), Buffer.from('0')]);
    try {
      findCookie(mutatedBytes(random, Buffer.concat([Buffer.from([1, 0]), field, field, field, field])), '0');
    } catch (error) {
      // The caller continues without a cookie.
      ensure(error instanceof RangeError, `unexpected: ${error}`);
    }
  },
};

async function connectToX11(display: Parameters<typeof openX11Connection>[0]): Promise<void> {
  try {
    const connection = await openX11Connection(display, TIMEOUT_MS);
    const atom = await connection.atom('_NET_WM_STATE');
    ensure(Number.isInteger(atom), 'the number of a name is not whole');
    const values = await connection.property(connection.root, atom);
    ensure(values === null || values.every(Number.isInteger), 'a property has values that are not whole');
    await connection.extension('X-Resource');
    connection.close();
  } catch (error) {
    ensure(error instanceof Error && error.message !== '', 'rejected without a reason');
  }
}

function greetingOfServer(): Buffer {
  const packet = Buffer.alloc(8 + 4 * 20);
  packet[0] = 1;
  packet.writeUInt16LE(11, 2);
  packet.writeUInt16LE(20, 6);
  packet.writeUInt32LE(0x200000, 12);
  return packet;
}

function reply(random: SeededRandom): Buffer {
  const values = below(random, 4);
  const packet = Buffer.alloc(32 + 4 * values);
  packet[0] = random.pick([0, 1, 1, 1, 35, 2]);
  packet[1] = 32;
  packet.writeUInt32LE(values, 4);
  packet.writeUInt32LE(7 + below(random, 4), 8);
  packet.writeUInt32LE(values, 16);
  return packet;
}

/** Messages of a Wayland compositor. */
export const waylandTarget: FuzzTarget = {
  name: 'wayland',
  async round({ random, folder }) {
    const events = [
      waylandRequest(2, 0, 1, 'wl_seat', 7),
      waylandRequest(2, 0, 2, 'ext_idle_notifier_v1', random.pick([1, 2, 4_000_000_000])),
      waylandRequest(2, 0, 3, 'wl_output', 4),
      waylandRequest(3, 0, 7),
      waylandRequest(4, 3, 2),
      waylandRequest(6, below(random, 3)),
      waylandRequest(5, 0, 7),
    ];
    const stream = Buffer.concat(
      events.map((each) => (random.happens(0.6) ? each : mutatedBytes(random, each))),
    );
    const server = await garbageServer(folder, chunksOf(random, stream));
    const scales = await readOutputScales(server.socket, TIMEOUT_MS);
    ensure(scales === null || scales.every(Number.isInteger), 'a scale is not a whole number');
    const sensor = createWaylandIdle({ socket: server.socket, nowMs: () => 10_000 });
    for (let turn = 0; turn < 8; turn += 1) await setImmediate();
    const reading = sensor.read();
    ensure(reading.known ? reading.value >= 0 : reading.reason !== '', 'not a reading');
    sensor.close();
    await server.close();
  },
};

/** A stream arrives in pieces of any length. */
function chunksOf(random: SeededRandom, stream: Buffer): readonly Buffer[] {
  const whole = random.happens(0.1) ? Buffer.concat([stream, someBytes(random, 40)]) : stream;
  const at = below(random, whole.length);
  return random.happens(0.5) ? [whole] : [whole.subarray(0, at), whole.subarray(at)];
}
