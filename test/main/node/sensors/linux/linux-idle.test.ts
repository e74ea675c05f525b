import { expect, it, onTestFinished } from 'vitest';
import { firstIdle } from '../../../../../main/node/sensors/linux/linux-idle.ts';
import { createMutterIdle } from '../../../../../main/node/sensors/linux/linux-mutter-idle.ts';
import { createScreenSaverIdle } from '../../../../../main/node/sensors/linux/linux-screen-saver-idle.ts';
import { unmeasured } from '../../../../../main/node/sensors/unmeasured.ts';
import { eventually } from '../../../../support/eventually.ts';
import { fakeSensor } from '../../../../support/fake-sensor.ts';
import { busPrograms, describeWith } from '../../../../support/required-programs.ts';
import { sensorBus } from '../../../../support/sensor-bus.ts';

const monitor = 'org.gnome.Mutter.IdleMonitor';
const core = '/org/gnome/Mutter/IdleMonitor/Core';
const saver = 'org.freedesktop.ScreenSaver';
const saverPath = '/org/freedesktop/ScreenSaver';

const mutter = (idle: unknown) => ({
  [monitor]: { methods: { AddUserActiveWatch: ['', 'u', [7]], GetIdletime: ['', 't', idle] } },
});

async function start() {
  const { bus, session } = await sensorBus();
  const time = { ms: 1_000_000 };
  const idle = createMutterIdle(session, () => time.ms);
  onTestFinished(() => idle.close());
  const desktop = await bus.service();
  const readMs = () => {
    const reading = idle.read();
    return reading.known ? reading.value : reading.reason;
  };
  return { bus, session, time, idle, desktop, readMs };
}

describeWith(busPrograms, "idle by GNOME's monitor, on a real bus", () => {
  it('is unknown until the monitor is there, then grows with the clock, without queries', async () => {
    const { time, desktop, readMs } = await start();
    await eventually(() => expect(readMs()).toContain('is not there'));
    await desktop.tell('object', core, mutter([4000]));
    await desktop.tell('own', monitor);
    await eventually(() => expect(readMs()).toBe(4000));
    for (let sample = 1; sample <= 20; sample++) {
      time.ms += 5000;
      expect(readMs()).toBe(4000 + sample * 5000);
    }
    expect(await desktop.tell('calls', core, 'GetIdletime')).toBe('1');
  });

  it('the first input is reported at once; then the monitor is queried again', async () => {
    const { time, desktop, readMs } = await start();
    await desktop.tell('object', core, mutter([60_000]));
    await desktop.tell('own', monitor);
    await eventually(() => expect(readMs()).toBe(60_000));
    time.ms += 2000;
    await desktop.tell('answer', core, monitor, 'GetIdletime', [300]);
    await desktop.tell('emit', core, monitor, 'WatchFired', 'u', [7]);
    await eventually(() => expect(readMs()).toBe(0));
    // The reading caused a query; its answer dates the last input slightly after the first.
    await eventually(() => expect(readMs()).toBe(300));
    time.ms += 5000;
    expect(readMs()).toBe(5300);
  });

  it('a monitor that refuses, answers nonsense, hangs or disappears is unknown, and recovers', async () => {
    const { time, idle, desktop, bus, readMs } = await start();
    await desktop.tell('object', core, mutter('!org.freedesktop.DBus.Error.Failed'));
    await desktop.tell('own', monitor);
    await eventually(() => expect(readMs()).toContain('Failed'));
    await desktop.tell('answer', core, monitor, 'GetIdletime', [2 ** 53 * 4]);
    await eventually(() => expect(readMs()).toContain('with a time'));
    await desktop.tell('answer', core, monitor, 'GetIdletime', null);
    await eventually(() => expect(readMs()).toContain('did not answer'));
    await desktop.tell('answer', core, monitor, 'GetIdletime', [100]);
    await eventually(() => expect(readMs()).toBe(100));
    expect(idle.account()).toMatchObject({ methods: ['mutter-idle'], certainty: 'sure' });
    await desktop.end();
    await eventually(() => expect(readMs()).toContain('is not there'));
    time.ms += 60_000;
    const again = await bus.service();
    await again.tell('object', core, mutter([50]));
    await again.tell('own', monitor);
    await eventually(() => expect(readMs()).toBe(50));
  });
});

describeWith(busPrograms, 'idle by a screen saver, on a real bus', () => {
  it('believes a 0 only after another answer', async () => {
    const { bus, session } = await sensorBus();
    const idle = createScreenSaverIdle(session, () => 0);
    onTestFinished(() => idle.close());
    const desktop = await bus.service();
    await desktop.tell('object', saverPath, {
      [saver]: { methods: { GetSessionIdleTime: ['', 'u', [0]] } },
    });
    await desktop.tell('own', saver);
    await eventually(() =>
      expect(idle.read()).toMatchObject({ reason: expect.stringContaining('only ever') }),
    );
    await desktop.tell('answer', saverPath, saver, 'GetSessionIdleTime', [9000]);
    // Once per sample.
    await eventually(() => expect(idle.read()).toEqual({ known: true, value: 9000 }));
  });
});

it('the first source that gives a reading is used, and sources that are not needed are not queried', () => {
  let asked = 0;
  const sure = fakeSensor(() => ({ known: true, value: 1 }));
  const counted = fakeSensor(() => {
    asked += 1;
    return { known: true, value: 2 };
  });
  expect(firstIdle([unmeasured('no'), sure, counted]).read()).toEqual({ known: true, value: 1 });
  expect(asked).toBe(0);
  const none = firstIdle([unmeasured('this'), unmeasured('that')]);
  expect(none.read()).toEqual({ known: false, reason: 'this; that' });
  expect(none.account()).toEqual({ methods: ['none'], certainty: 'none', lastError: null });
});
