import { expect, it } from 'vitest';
import { hasTrayHost } from '../../../../../main/node/sensors/linux/tray-host.ts';
import { privateBus } from '../../../../support/private-bus.ts';
import { busPrograms, describeWith } from '../../../../support/required-programs.ts';
import { tempFolder } from '../../../../support/temp-folder.ts';

it('without a bus nobody can say', async () => {
  expect(await hasTrayHost(null)).toBeNull();
  expect(await hasTrayHost(`${tempFolder()}/none`)).toBeNull();
});

describeWith(busPrograms, 'on a real bus', () => {
  it('no watcher: no tray; a watcher without a panel: none; with a panel: one', async () => {
    const bus = await privateBus(tempFolder());
    expect(await hasTrayHost(bus.socket)).toBe(false);
    const service = await bus.service();
    const [path, name] = ['/StatusNotifierWatcher', 'org.kde.StatusNotifierWatcher'];
    const properties = { IsStatusNotifierHostRegistered: ['b', false] };
    await service.tell('object', path, { [name]: { properties } });
    await service.tell('own', name);
    expect(await hasTrayHost(bus.socket)).toBe(false);
    await service.tell('change', path, name, 'IsStatusNotifierHostRegistered', true);
    expect(await hasTrayHost(bus.socket)).toBe(true);
    await service.end();
    expect(await hasTrayHost(bus.socket)).toBe(false);
  });

  it('a watcher that says nothing of panels says nothing', async () => {
    const bus = await privateBus(tempFolder());
    const service = await bus.service();
    await service.tell('object', '/StatusNotifierWatcher', { 'org.kde.StatusNotifierWatcher': {} });
    await service.tell('own', 'org.kde.StatusNotifierWatcher');
    expect(await hasTrayHost(bus.socket)).toBeNull();
  });
});
