import { createServer } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { type Bus, createBus } from '../../../../main/node/protocols/dbus.ts';
import {
  sessionBusSocket,
  socketsOf,
  systemBusSocket,
} from '../../../../main/node/protocols/dbus-address.ts';
import { createMessageReader } from '../../../../main/node/protocols/dbus-messages.ts';
import { openUnixSocket } from '../../../../main/node/protocols/unix-socket.ts';
import { eventually } from '../../../support/eventually.ts';
import { busPrograms, describeWith } from '../../../support/required-programs.ts';
import { sensorBus } from '../../../support/sensor-bus.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

it.each([
  ['unix:path=/run/user/1000/bus', ['/run/user/1000/bus']],
  ['unix:path=/run/user/1000/bus,guid=0123', ['/run/user/1000/bus']],
  ['unix:guid=0123,abstract=/tmp/dbus-x', ['\0/tmp/dbus-x']],
  ['unix:path=/tmp/a%20b', ['/tmp/a b']],
  ['tcp:host=10.0.0.1,port=7;unix:path=/a', ['/a']],
  ['tcp:host=localhost,port=7', []],
  ['nonce-tcp:host=localhost,port=7,noncefile=/a', []],
  ['unixexec:path=/bin/sh,argv1=-c', []],
  ['autolaunch:', []],
  ['launchd:env=X', []],
  ['unix:path=relative', []],
  ['unix:runtime=yes', []],
  ['unix:tmpdir=/tmp', []],
  ['', []],
])('%s names the sockets %j', (address, sockets) => {
  expect(socketsOf(address)).toEqual(sockets);
});

it('the addresses of the buses are found', () => {
  expect(sessionBusSocket({ XDG_RUNTIME_DIR: '/run/user/7' })).toBe('/run/user/7/bus');
  expect(
    sessionBusSocket({ DBUS_SESSION_BUS_ADDRESS: 'tcp:host=a,port=1', XDG_RUNTIME_DIR: '/r' }),
  ).toBeNull();
  expect(sessionBusSocket({})).toBeNull();
  expect(systemBusSocket({})).toBe('/run/dbus/system_bus_socket');
  expect(systemBusSocket({ DBUS_SYSTEM_BUS_ADDRESS: 'tcp:host=a,port=1' })).toBeNull();
});

/** A server that answers everything with `reply`, and counts its connections. */
async function listen(
  where: string | number,
  reply: string | Buffer,
): Promise<{ port: number; visits(): number }> {
  let visits = 0;
  const server = createServer((socket) => {
    visits += 1;
    socket.on('error', () => {});
    socket.on('data', () => socket.write(reply));
  });
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => {
    if (typeof where === 'number') server.listen(where, '127.0.0.1', resolve);
    else server.listen(where, resolve);
  });
  const address = server.address();
  return { port: address !== null && typeof address === 'object' ? address.port : 0, visits: () => visits };
}

/** The notifications that a watch of a service receives on a bus. */
async function vanishing(bus: Bus): Promise<string[]> {
  const reasons: string[] = [];
  onTestFinished(() => bus.close());
  bus.watch({
    service: 'com.example.Any',
    signals: [],
    appeared() {},
    vanished: (reason) => reasons.push(reason),
    signalled() {},
  });
  await eventually(() => expect(reasons.length).toBeGreaterThan(0));
  return reasons;
}

it('a network address is never used', async () => {
  const server = await listen(0, 'OK 0123\r\n');
  const address = `tcp:host=127.0.0.1,port=${server.port}`;
  const env = { DBUS_SESSION_BUS_ADDRESS: address, DBUS_SYSTEM_BUS_ADDRESS: address };
  for (const socket of [sessionBusSocket(env), systemBusSocket(env)]) {
    expect(await vanishing(createBus({ name: 'the bus', socket }))).toEqual([
      'the bus: there is none on this machine',
    ]);
  }
  expect(server.visits()).toBe(0);
});

it('the function that opens sockets accepts only a path', async () => {
  const server = await listen(0, '');
  for (const path of [`127.0.0.1:${server.port}`, String(server.port), 'localhost', '']) {
    const closed = await new Promise<string>((resolve) => {
      openUnixSocket(path, { opened: () => resolve('opened'), data() {}, closed: resolve });
    });
    expect(closed).toBe('this is not a socket on this machine');
  }
  expect(server.visits()).toBe(0);
});

it.each([
  ['refuses the user', 'REJECTED EXTERNAL\r\n', 'does not accept this user'],
  ['says nothing that ends', 'x'.repeat(5000), 'greeting is too long'],
  [
    'sends rubbish after the greeting',
    'OK 0\r\nrubbish rubbish rubbish',
    'something other than D-Bus messages',
  ],
  ['greets and then hangs', 'OK 0\r\n', 'did not'],
  [
    'announces a message of 4 GB',
    Buffer.concat([Buffer.from('OK 0\r\nl\x01\x00\x01'), Buffer.alloc(12, 0xff)]),
    'something other than D-Bus messages',
  ],
])('a bus that %s is none, and is left alone for ever longer', async (_what, reply, reason) => {
  const path = `${tempFolder()}/bus`;
  const server = await listen(path, reply);
  const bus = createBus({
    name: 'the bus',
    socket: path,
    timeoutMs: 150,
    backoffMs: { first: 100, longest: 10_000 },
  });
  const reasons = await vanishing(bus);
  expect(reasons[0]).toContain(reason);
  await new Promise((resolve) => setTimeout(resolve, 1200));
  expect(server.visits()).toBeGreaterThan(1);
  expect(server.visits()).toBeLessThan(5);
  expect(await bus.call({ service: 'a.b', path: '/', interface: 'a.b', member: 'C' })).toMatchObject({
    ok: false,
  });
});

it('any bytes that are not a message are rejected', () => {
  for (let seed = 0; seed < 2000; seed++) {
    const bytes = Buffer.from(
      Array.from({ length: 64 }, (_, index) => (seed * 31 + index * index * 7) % 256),
    );
    bytes[0] = seed % 2 === 0 ? 0x6c : 0x42;
    bytes.writeUInt32LE(seed % 32, 4);
    bytes.writeUInt32LE(seed % 48, 12);
    try {
      createMessageReader().take(bytes);
    } catch (error) {
      expect(error).toBeInstanceOf(Error);
    }
  }
});

describeWith(busPrograms, 'a real bus', () => {
  it('a query starts no service', async () => {
    const { session } = await sensorBus();
    const answer = await session.call({
      service: 'org.xfce.Xfconf',
      path: '/org/xfce/Xfconf',
      interface: 'org.freedesktop.DBus.Peer',
      member: 'Ping',
    });
    expect(answer.ok).toBe(false);
  });

  it('a stopped watch receives nothing', async () => {
    const { bus, session } = await sensorBus();
    const events: string[] = [];
    const stop = session.watch({
      service: 'com.example.One',
      signals: [{ path: '/a', interface: 'com.example.One', member: 'Rang' }],
      appeared: () => events.push('appeared'),
      vanished: () => events.push('vanished'),
      signalled: ({ args }) => events.push(`signalled ${args.join()}`),
    });
    const service = await bus.service();
    await service.tell('own', 'com.example.One');
    await eventually(() => expect(events).toContain('appeared'));
    await service.tell('emit', '/a', 'com.example.One', 'Rang', 'su', ['x', 1]);
    await service.tell('emit', '/b', 'com.example.One', 'Rang', 'su', ['other', 1]);
    await eventually(() => expect(events).toContain('signalled x,1'));
    stop();
    const before = [...events];
    await service.tell('emit', '/a', 'com.example.One', 'Rang', 'su', ['late', 1]);
    await service.end();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(events).toEqual(before);
  });
});
