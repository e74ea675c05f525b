import { expect, it, onTestFinished } from 'vitest';
import { createBus } from '../../../../main/node/protocols/dbus.ts';
import { watchTray } from '../../../../main/node/tray/tray-watch.ts';
import { eventually } from '../../../support/eventually.ts';
import { type BusService, privateBus } from '../../../support/private-bus.ts';
import { busPrograms, describeWith } from '../../../support/required-programs.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const PATH = '/StatusNotifierWatcher';
const NAME = 'org.kde.StatusNotifierWatcher';
const ITEM = 'org.freedesktop.StatusNotifierItem-4711-1';

interface Followed {
  isShown(): Promise<boolean | null>;
  /** How often the icon was missing. */
  missing(): number;
}

function follow(socket: string | null, pid: number): Followed {
  let missing = 0;
  const bus = createBus({ name: 'the session bus', socket });
  const watch = watchTray({ bus, pid, onMissing: () => missing++, settleMs: 20 });
  onTestFinished(() => {
    watch.close();
    bus.close();
  });
  return { isShown: watch.isShown, missing: () => missing };
}

/** Provides a watcher with these properties. */
async function offerWatcher(service: BusService, properties: Record<string, unknown>): Promise<void> {
  await service.tell('object', PATH, { [NAME]: { properties } });
  await service.tell('own', NAME);
}

it('without a bus, the answer is unknown', async () => {
  expect(await follow(null, 1).isShown()).toBeNull();
  expect(await follow(`${tempFolder()}/none`, 1).isShown()).toBeNull();
});

describeWith(busPrograms, 'on a real bus', () => {
  /** A bus with a program that acts as the app and owns the name of its icon. */
  async function busWithIcon() {
    const bus = await privateBus(tempFolder());
    const app = await bus.service();
    await app.tell('own', ITEM);
    const panel = await bus.service();
    return { bus, panel, followed: follow(bus.socket, app.pid) };
  }

  it('the icon is shown if there is a panel that has this icon, not just any', async () => {
    const { panel, followed } = await busWithIcon();
    await expect.poll(followed.isShown).toBe(false);
    await offerWatcher(panel, {
      IsStatusNotifierHostRegistered: ['b', false],
      RegisteredStatusNotifierItems: ['as', [`${NAME}/StatusNotifierItem`]],
    });
    expect(await followed.isShown()).toBe(false);
    await panel.tell('change', PATH, NAME, 'IsStatusNotifierHostRegistered', true);
    expect(await followed.isShown()).toBe(false);
    for (const listed of [`${ITEM}/StatusNotifierItem`, ITEM]) {
      await panel.tell('change', PATH, NAME, 'RegisteredStatusNotifierItems', [listed]);
      expect(await followed.isShown()).toBe(true);
    }
    await panel.end();
    await expect.poll(followed.isShown).toBe(false);
  });

  it('a watcher that does not answer leaves it unknown', async () => {
    const { panel, followed } = await busWithIcon();
    await offerWatcher(panel, {});
    await expect.poll(followed.isShown).toBeNull();
    await panel.tell('release', NAME);
    expect(followed.missing()).toBe(0);
  });

  it('an icon that a late watcher does not have is reported missing, once for each start', async () => {
    const { panel, followed } = await busWithIcon();
    await expect.poll(followed.isShown).toBe(false);
    expect(followed.missing()).toBe(0);
    await offerWatcher(panel, {
      IsStatusNotifierHostRegistered: ['b', true],
      RegisteredStatusNotifierItems: ['as', []],
    });
    await eventually(() => expect(followed.missing()).toBe(1));
    await panel.tell('release', NAME);
    await panel.tell('own', NAME);
    await eventually(() => expect(followed.missing()).toBe(2));
    // It has registered meanwhile, so nothing is missing when the panel starts again.
    await panel.tell('change', PATH, NAME, 'RegisteredStatusNotifierItems', [`${ITEM}/StatusNotifierItem`]);
    await panel.tell('release', NAME);
    await panel.tell('own', NAME);
    await expect.poll(followed.isShown).toBe(true);
    await panel.tell('change', PATH, NAME, 'RegisteredStatusNotifierItems', []);
    await panel.tell('release', NAME);
    await panel.tell('own', NAME);
    await eventually(() => expect(followed.missing()).toBe(3));
  });
});
