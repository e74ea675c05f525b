import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';
import { createBus } from '../../../../main/node/protocols/dbus.ts';
import { followXfcePanel } from '../../../../main/node/tray/xfce-panel.ts';
import { busPrograms, describeWith } from '../../../support/required-programs.ts';
import { sensorBus } from '../../../support/sensor-bus.ts';

const run = promisify(execFile);

it('without a bus, the theme decides', () => {
  const reported: boolean[] = [];
  followXfcePanel(createBus({ name: 'the session bus', socket: null }), (isDark) => reported.push(isDark))();
  expect(reported).toEqual([false]);
});

describeWith([...busPrograms, '/usr/bin/xfconf-query'], 'the real store of settings', () => {
  it('reports a dark panel that was set earlier, and each change; the theme decides once the setting is gone', async () => {
    const { bus, session } = await sensorBus();
    const query = (...args: readonly string[]) =>
      run('/usr/bin/xfconf-query', ['-c', 'xfce4-panel', '-p', ...args], { env: bus.env });
    const set = (name: string, value: boolean) => query(name, '-n', '-t', 'bool', '-s', `${value}`);
    await set('/panels/dark-mode', true);
    const reported: boolean[] = [];
    onTestFinished(followXfcePanel(session, (isDark) => reported.push(isDark)));
    await expect.poll(() => reported).toEqual([true]);
    await set('/panels/other', true);
    await set('/panels/dark-mode', false);
    await expect.poll(() => reported).toEqual([true, false]);
    await set('/panels/dark-mode', true);
    await query('/panels/dark-mode', '-r');
    await expect.poll(() => reported).toEqual([true, false, true, false]);
  });
});
