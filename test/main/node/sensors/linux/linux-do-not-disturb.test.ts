import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';
import { joinQuiet } from '../../../../../main/node/sensors/joined-quiet.ts';
import { createDoNotDisturb } from '../../../../../main/node/sensors/linux/linux-do-not-disturb.ts';
import { unmeasured } from '../../../../../main/node/sensors/unmeasured.ts';
import { commandsIn } from '../../../../support/commands-in.ts';
import { eventually } from '../../../../support/eventually.ts';
import { fakeSensor } from '../../../../support/fake-sensor.ts';
import { busPrograms, describeWith } from '../../../../support/required-programs.ts';
import { sensorBus } from '../../../../support/sensor-bus.ts';

const run = promisify(execFile);
const path = '/org/freedesktop/Notifications';
const server = 'org.freedesktop.Notifications';

async function start(desktop: string) {
  const { bus, session } = await sensorBus();
  const commands = commandsIn(bus.env);
  const sensor = createDoNotDisturb({ session, desktop, commands });
  onTestFinished(() => sensor.close());
  return { bus, sensor, started: commands.started };
}

const known = (value: boolean) => ({ known: true, value });

describeWith(busPrograms, 'do-not-disturb of the notification server, on a real bus', () => {
  it.each([
    [server, 'Inhibited'],
    ['org.dunstproject.cmd0', 'paused'],
  ])('%s: %s', async (name, property) => {
    const { bus, sensor } = await start('KDE');
    expect(sensor.read()).toMatchObject({ known: false });
    const desktop = await bus.service();
    await desktop.tell('object', path, { [name]: { properties: { [property]: ['b', false] } } });
    await desktop.tell('own', server);
    await eventually(() => expect(sensor.read()).toEqual(known(false)));
    await desktop.tell('change', path, name, property, true);
    await eventually(() => expect(sensor.read()).toEqual(known(true)));
    expect(sensor.account()).toMatchObject({ methods: ['notification-inhibition'], certainty: 'sure' });
    await desktop.end();
    await eventually(() => expect(sensor.read()).toMatchObject({ known: false }));
  });

  it('a server that gives no answer, or a nonsensical one, is unknown', async () => {
    const { bus, sensor } = await start('KDE');
    const desktop = await bus.service();
    await desktop.tell('object', path, { [server]: { properties: { Inhibited: ['s', 'perhaps'] } } });
    await desktop.tell('own', server);
    await eventually(() => expect(sensor.account().lastError).not.toBeNull());
    await desktop.tell('change', path, server, 'Inhibited', 'yes');
    expect(sensor.read()).toMatchObject({ known: false });
    expect(sensor.account()).toMatchObject({ methods: ['none'], certainty: 'none' });
  });
});

describeWith(
  [...busPrograms, '/usr/bin/gsettings', '/usr/libexec/dconf-service'],
  'GNOME, real settings',
  () => {
    it('follows the switch, and runs a program only when it changes', async () => {
      const { bus, sensor, started } = await start('ubuntu:GNOME');
      const set = (schema: string, key: string, value: string) =>
        run('/usr/bin/gsettings', ['set', schema, key, value], { env: bus.env });
      await eventually(() => expect(sensor.read()).toEqual(known(false)));
      await set('org.gnome.desktop.notifications', 'show-banners', 'false');
      await eventually(() => expect(sensor.read()).toEqual(known(true)));
      const before = started.length;
      await set('org.gnome.desktop.interface', 'clock-show-seconds', 'true');
      await set('org.gnome.desktop.notifications', 'show-in-lock-screen', 'false');
      expect(started.length).toBe(before);
      await set('org.gnome.desktop.notifications', 'show-banners', 'true');
      await eventually(() => expect(sensor.read()).toEqual(known(false)));
      expect(sensor.account()).toMatchObject({ methods: ['gnome-banners'] });
    });
  },
);

describeWith([...busPrograms, '/usr/bin/xfconf-query'], 'Xfce, its real store of settings', () => {
  it('follows the switch', async () => {
    const { bus, sensor } = await start('XFCE');
    const query = (...args: readonly string[]) =>
      run('/usr/bin/xfconf-query', ['-c', 'xfce4-notifyd', ...args], { env: bus.env });
    // Its first user starts the store.
    await query('-p', '/theme', '-n', '-t', 'string', '-s', 'Default');
    await eventually(() => expect(sensor.read()).toEqual(known(false)));
    await query('-p', '/do-not-disturb', '-n', '-t', 'bool', '-s', 'true');
    await eventually(() => expect(sensor.read()).toEqual(known(true)));
    await query('-p', '/do-not-disturb', '-r');
    await eventually(() => expect(sensor.read()).toEqual(known(false)));
    expect(sensor.account()).toMatchObject({ methods: ['xfce-notifications'], certainty: 'sure' });
  });
});

const sensed = (value: boolean) => fakeSensor(() => ({ known: true, value }));
const unknown = { ...unmeasured('not measured'), close() {} };

it.each([
  [sensed(false), sensed(false), { known: true, value: 'none' }],
  [sensed(true), sensed(false), { known: true, value: 'do-not-disturb' }],
  [sensed(true), sensed(true), { known: true, value: 'full-screen' }],
  [sensed(true), unknown, { known: true, value: 'do-not-disturb' }],
  [unknown, sensed(true), { known: true, value: 'full-screen' }],
  [sensed(false), unknown, { known: false, reason: 'not measured' }],
  [unknown, unknown, { known: false, reason: 'not measured; not measured' }],
])('unknown is not treated as "no" (%#)', (doNotDisturb, fullScreen, reading) => {
  expect(joinQuiet({ doNotDisturb, fullScreen }).read()).toEqual(reading);
});
