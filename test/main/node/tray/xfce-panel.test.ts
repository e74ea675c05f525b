import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';
import { followXfcePanel } from '../../../../main/node/tray/xfce-panel.ts';
import { privateBus } from '../../../support/private-bus.ts';
import { busPrograms, describeWith } from '../../../support/required-programs.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const run = promisify(execFile);

it('reports nothing without a bus', () => {
  expect(() => followXfcePanel(null, () => expect.unreachable())()).not.toThrow();
});

describeWith([...busPrograms, '/usr/bin/xfconf-query'], 'the real store of settings', () => {
  it('reports a dark panel that was set earlier, and each change', async () => {
    const bus = await privateBus(tempFolder());
    const set = (name: string, value: boolean) =>
      run('/usr/bin/xfconf-query', ['-c', 'xfce4-panel', '-p', name, '-n', '-t', 'bool', '-s', `${value}`], {
        env: bus.env,
      });
    await set('/panels/dark-mode', true);
    const reported: boolean[] = [];
    onTestFinished(followXfcePanel(bus.socket, (isDark) => reported.push(isDark)));
    await expect.poll(() => reported).toEqual([true]);
    await set('/panels/other', true);
    await set('/panels/dark-mode', false);
    await expect.poll(() => reported).toEqual([true, false]);
  });
});
