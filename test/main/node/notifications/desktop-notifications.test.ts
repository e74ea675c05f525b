import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import {
  createDesktopNotifications,
  type DesktopNotifications,
} from '../../../../main/node/notifications/desktop-notifications.ts';
import { eventually } from '../../../support/eventually.ts';
import { fakeLog } from '../../../support/fake-log.ts';
import { type BusService, type PrivateBus, privateBus } from '../../../support/private-bus.ts';
import { busPrograms, describeWith } from '../../../support/required-programs.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const NAME = 'org.freedesktop.Notifications';
const PATH = '/org/freedesktop/Notifications';

interface Scene {
  readonly notifications: DesktopNotifications;
  /** The messages in the log. */
  readonly warnings: readonly string[];
  /** The events of the messages, in order. */
  readonly events: string[];
  /** The titles of the notifications that the desktop has confirmed. */
  readonly shown: string[];
  /** Shows a message; returns a function that removes it. */
  notify(title?: string): () => void;
}

function sceneOn(socket: string | null, timeoutMs = 5000): Scene {
  const events: string[] = [];
  const shown: string[] = [];
  const log = fakeLog();
  const notifications = createDesktopNotifications({ socket, log, timeoutMs });
  onTestFinished(() => notifications.close());
  return {
    notifications,
    warnings: log.warnings,
    events,
    shown,
    notify: (title = 'Stand up') =>
      notifications.notify({
        title,
        body: 'Tom & Jerry <3',
        onClick: () => void events.push('clicked'),
        actions: [
          { label: 'Start', onClick: () => void events.push('started') },
          { label: 'Skip', onClick: () => void events.push('skipped') },
        ],
        onShown: () => void shown.push(title),
        onFailed: () => void events.push('failed'),
      }),
  };
}

/** A notification service; `notify` and `capabilities` are its answers, null: it never answers. */
async function serve(
  bus: PrivateBus,
  notify: readonly [number] | null = [7],
  capabilities: readonly [readonly string[]] | null = [['actions', 'body-markup']],
): Promise<BusService> {
  const service = await bus.service();
  await service.tell('object', PATH, {
    [NAME]: {
      methods: {
        GetCapabilities: ['', 'as', capabilities],
        Notify: ['susssasa{sv}i', 'u', notify],
        CloseNotification: ['u', '', []],
      },
    },
  });
  await service.tell('own', NAME);
  return service;
}

/** Registers a program that never takes the service's name, so that the bus can start it. */
function activateByWaiting(folder: string): void {
  const services = `${folder}/data/dbus-1/services`;
  mkdirSync(services, { recursive: true });
  writeFileSync(`${services}/${NAME}.service`, `[D-BUS Service]\nName=${NAME}\nExec=/bin/sleep 60\n`);
}

const calls = (service: BusService, method: string) => service.tell('calls', PATH, method);
const argumentsOf = async (service: BusService, method: string): Promise<unknown> =>
  JSON.parse(await service.tell('arguments', PATH, method));

it('without a session bus a notification is refused', async () => {
  const { notify, events, shown, warnings } = sceneOn(null);
  notify();
  await eventually(() => expect(events).toEqual(['failed']));
  expect(shown).toEqual([]);
  expect(warnings).toEqual(['a notification failed: there is no session bus on this machine']);
});

it('a bus that never answers the handshake is a refusal in time', async () => {
  const path = `${tempFolder()}/bus`;
  const server = createServer((socket) => socket.on('error', () => {}));
  await new Promise<void>((resolve) => server.listen(path, resolve));
  onTestFinished(() => void server.close());
  const { notify, events } = sceneOn(path, 300);
  notify();
  await eventually(() => expect(events).toEqual(['failed']));
});

describeWith(busPrograms, 'on a real bus', () => {
  it('a notification is shown with its text, its click and its buttons, silently', async () => {
    const bus = await privateBus(tempFolder(), { hasOwnServicesOnly: true });
    const service = await serve(bus);
    const { notify, shown } = sceneOn(bus.socket);
    notify();
    await eventually(() => expect(shown).toEqual(['Stand up']));
    expect(await calls(service, 'Notify')).toBe('1');
    expect(await argumentsOf(service, 'Notify')).toEqual([
      'Unhunch',
      0,
      'unhunch',
      'Stand up',
      'Tom &amp; Jerry &lt;3',
      ['default', '', '0', 'Start', '1', 'Skip'],
      { 'desktop-entry': 'unhunch', urgency: 1, 'suppress-sound': true },
      -1,
    ]);
  });

  it('a service without buttons or markup gets neither', async () => {
    const bus = await privateBus(tempFolder(), { hasOwnServicesOnly: true });
    const service = await serve(bus, [7], [['body']]);
    sceneOn(bus.socket).notify();
    await eventually(async () => expect(await calls(service, 'Notify')).toBe('1'));
    expect(await argumentsOf(service, 'Notify')).toMatchObject({ 4: 'Tom & Jerry <3', 5: [] });
  });

  it.each([
    ['default', 'clicked'],
    ['0', 'started'],
    ['1', 'skipped'],
  ])('the action "%s" is reported once: %s', async (action, event) => {
    const bus = await privateBus(tempFolder(), { hasOwnServicesOnly: true });
    const service = await serve(bus);
    const { notify, events } = sceneOn(bus.socket);
    notify();
    await eventually(async () => expect(await calls(service, 'Notify')).toBe('1'));
    const impostor = await bus.service();
    await impostor.tell('emit', PATH, NAME, 'ActionInvoked', 'us', [7, action]);
    await service.tell('emit', PATH, NAME, 'ActionInvoked', 'us', [8, action]);
    await service.tell('emit', PATH, NAME, 'ActionInvoked', 'us', [7, action]);
    await service.tell('emit', PATH, NAME, 'ActionInvoked', 'us', [7, action]);
    await eventually(() => expect(events).toEqual([event]));
  });

  it('a notification that the user closed can no longer be clicked', async () => {
    const bus = await privateBus(tempFolder(), { hasOwnServicesOnly: true });
    const service = await serve(bus);
    const { notify, events } = sceneOn(bus.socket);
    notify();
    await eventually(async () => expect(await calls(service, 'Notify')).toBe('1'));
    await service.tell('emit', PATH, NAME, 'NotificationClosed', 'uu', [7, 2]);
    await service.tell('emit', PATH, NAME, 'ActionInvoked', 'us', [7, 'default']);
    await service.tell('answer', PATH, NAME, 'Notify', [9]);
    notify();
    await eventually(async () => expect(await calls(service, 'Notify')).toBe('2'));
    await service.tell('emit', PATH, NAME, 'ActionInvoked', 'us', [9, 'default']);
    await eventually(() => expect(events).toEqual(['clicked']));
  });

  it('a notification is removed by its number, even if requested before it is shown', async () => {
    const bus = await privateBus(tempFolder(), { hasOwnServicesOnly: true });
    const service = await serve(bus);
    const { notify, events, warnings } = sceneOn(bus.socket);
    const takeAway = notify();
    await eventually(async () => expect(await calls(service, 'Notify')).toBe('1'));
    takeAway();
    await eventually(async () => expect(await calls(service, 'CloseNotification')).toBe('1'));
    expect(await argumentsOf(service, 'CloseNotification')).toEqual([7]);
    notify()();
    await eventually(async () => expect(await calls(service, 'GetCapabilities')).toBe('2'));
    expect([await calls(service, 'Notify'), events, warnings]).toEqual(['1', [], []]);
  });

  it('a service that ended and came back is used again', async () => {
    const bus = await privateBus(tempFolder(), { hasOwnServicesOnly: true });
    const first = await serve(bus);
    const { notify, events } = sceneOn(bus.socket);
    notify();
    await eventually(async () => expect(await calls(first, 'Notify')).toBe('1'));
    await first.end();
    notify();
    await eventually(() => expect(events).toEqual(['failed']));
    const second = await serve(bus);
    notify();
    await eventually(async () => expect(await calls(second, 'Notify')).toBe('1'));
    await bus.stop();
    await bus.start();
    const third = await serve(bus);
    await eventually(async () => {
      notify();
      expect(await calls(third, 'Notify')).not.toBe('0');
    });
  });

  it('without a service, or one that could be started, the refusal is immediate', async () => {
    const bus = await privateBus(tempFolder(), { hasOwnServicesOnly: true });
    const { notify, events, warnings } = sceneOn(bus.socket);
    notify();
    await eventually(() => expect(events).toEqual(['failed']));
    expect(warnings).toEqual(['a notification failed: this desktop shows no notifications']);
  });

  it('a service that the bus starts but that never appears is a refusal in time', async () => {
    const folder = tempFolder();
    activateByWaiting(folder);
    const bus = await privateBus(folder, { hasOwnServicesOnly: true });
    const { notify, events, warnings } = sceneOn(bus.socket, 500);
    notify();
    await eventually(() => expect(events).toEqual(['failed']));
    expect(warnings[0]).toContain('did not answer');
  });

  it('a service that never answers is a refusal in time', async () => {
    const bus = await privateBus(tempFolder(), { hasOwnServicesOnly: true });
    await serve(bus, null, null);
    const { notify, events } = sceneOn(bus.socket, 500);
    notify();
    await eventually(() => expect(events).toEqual(['failed']));
  });

  it('a notification shown after the refusal is removed', async () => {
    const bus = await privateBus(tempFolder(), { hasOwnServicesOnly: true });
    const service = await serve(bus);
    // The timeout is 500 ms; the answer takes longer.
    await service.tell('slow', PATH, 'Notify', 1000);
    const { notify, events } = sceneOn(bus.socket, 500);
    notify();
    await eventually(() => expect(events).toEqual(['failed']));
    await eventually(async () => expect(await calls(service, 'CloseNotification')).toBe('1'));
    expect(await argumentsOf(service, 'CloseNotification')).toEqual([7]);
  });
});
