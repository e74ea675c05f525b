import { expect, it, onTestFinished } from 'vitest';
import { createBus } from '../../../../../main/node/protocols/dbus.ts';
import { createLinuxSensors } from '../../../../../main/node/sensors/linux/linux-sensors.ts';
import { fakeSensor } from '../../../../support/fake-sensor.ts';
import { scriptedCommands } from '../../../../support/scripted-commands.ts';

const electronIdle = fakeSensor(() => ({ known: true, value: 0 }));

/** The sensors of a desktop without a bus, a compositor or an X server to query. */
function sensorsOn(isOnWayland: boolean) {
  const sensors = createLinuxSensors({
    desktop: { isOnWayland, desktop: 'sway' },
    env: { DISPLAY: ':0' },
    session: createBus({ name: 'the session bus', socket: null }),
    commands: scriptedCommands(() => undefined),
    nowMs: () => 0,
    electron: { idle: electronIdle, system: { subscribe: () => () => {} } },
  });
  onTestFinished(() => sensors.close());
  return sensors;
}

it("on X11 idle time is Electron's, and full screen is read from the X server", () => {
  const { idle, quiet } = sensorsOn(false);
  expect(idle).toBe(electronIdle);
  expect(quiet.account().methods).toEqual(['x11-full-screen']);
});

it('on Wayland neither the idle time nor the windows of X programs count, even with XWayland', () => {
  const { idle, quiet } = sensorsOn(true);
  expect(idle.read()).toMatchObject({ known: false });
  expect(idle.account()).toMatchObject({ methods: ['none'], certainty: 'none' });
  expect(quiet.account().methods).toEqual(['none']);
});
