import { expect, it, onTestFinished } from 'vitest';
import { createBus } from '../../../../../main/node/protocols/dbus.ts';
import { createLinuxLock } from '../../../../../main/node/sensors/linux/linux-lock.ts';
import { eventually } from '../../../../support/eventually.ts';
import { privateBus } from '../../../../support/private-bus.ts';
import { busPrograms, describeWith } from '../../../../support/required-programs.ts';
import { tempFolder } from '../../../../support/temp-folder.ts';

const session = '/org/freedesktop/login1/session/_32';
const ofSession = 'org.freedesktop.login1.Session';
const manager = {
  'org.freedesktop.login1.Manager': { methods: { GetSession: ['s', 'o', [session]] } },
};
const own = (lockedHint: boolean, active = true) => ({
  [ofSession]: { properties: { LockedHint: ['b', lockedHint], Active: ['b', active] } },
});
const saver = (name: string, answer: unknown) => ({
  [name]: { methods: { GetActive: ['', 'b', answer] } },
});

/** The sensor on a private real bus, which serves as the session bus and the system bus. */
async function start() {
  const bus = await privateBus(tempFolder());
  const backoffMs = { first: 50, longest: 200 };
  const open = (name: string) => createBus({ name, socket: bus.socket, timeoutMs: 500, backoffMs });
  const [ofDesktop, system] = [open('the session bus'), open('the system bus')];
  const lock = createLinuxLock({ session: ofDesktop, system, sessionId: '2' });
  const events: string[] = [];
  lock.subscribe((event) => events.push(event));
  onTestFinished(() => {
    lock.close();
    ofDesktop.close();
    system.close();
  });
  return { bus, lock, events };
}

const known = (value: boolean) => ({ known: true, value });

describeWith(busPrograms, 'locked, on a real bus', () => {
  it('is unknown without a source, and follows a screen saver that starts later', async () => {
    const { bus, lock, events } = await start();
    await eventually(() => expect(lock.read()).toMatchObject({ known: false }));
    expect(lock.account()).toMatchObject({ methods: ['none'], certainty: 'none' });
    const desktop = await bus.service();
    await desktop.tell('object', '/org/gnome/ScreenSaver', saver('org.gnome.ScreenSaver', [false]));
    await desktop.tell('own', 'org.gnome.ScreenSaver');
    await eventually(() => expect(lock.read()).toEqual(known(false)));
    expect(lock.account()).toMatchObject({ certainty: 'sure' });
    // An unlocked state at the start is not an unlock.
    expect(events).toEqual([]);
    const signal = ['emit', '/org/gnome/ScreenSaver', 'org.gnome.ScreenSaver', 'ActiveChanged', 'b'];
    await desktop.tell(...signal, [true]);
    await eventually(() => expect(events).toEqual(['locked']));
    expect(lock.read()).toEqual(known(true));
    await desktop.tell(...signal, [false]);
    await eventually(() => expect(events).toEqual(['locked', 'unlocked']));
    // A screen saver that is gone says nothing: the reading is unknown again, not "no".
    await desktop.end();
    await eventually(() => expect(lock.read()).toMatchObject({ known: false }));
  });

  it("KDE's signals come on either of its paths", async () => {
    const { bus, lock, events } = await start();
    const desktop = await bus.service();
    await desktop.tell(
      'object',
      '/org/freedesktop/ScreenSaver',
      saver('org.freedesktop.ScreenSaver', [true]),
    );
    await desktop.tell('own', 'org.freedesktop.ScreenSaver');
    await eventually(() => expect(lock.read()).toEqual(known(true)));
    expect(events).toEqual(['locked']);
    await desktop.tell('emit', '/ScreenSaver', 'org.freedesktop.ScreenSaver', 'ActiveChanged', 'b', [false]);
    await eventually(() => expect(events).toEqual(['locked', 'unlocked']));
  });

  it('a screen saver that refuses, answers nonsense or never answers does not count', async () => {
    const { bus, lock } = await start();
    const desktop = await bus.service();
    const refused = '!org.freedesktop.DBus.Error.NotSupported';
    await desktop.tell(
      'object',
      '/org/freedesktop/ScreenSaver',
      saver('org.freedesktop.ScreenSaver', refused),
    );
    await desktop.tell('object', '/org/mate/ScreenSaver', {
      'org.mate.ScreenSaver': { methods: { GetActive: ['', 's', ['perhaps']] } },
    });
    await desktop.tell('object', '/org/xfce/ScreenSaver', saver('org.xfce.ScreenSaver', null));
    for (const name of ['freedesktop', 'mate', 'xfce']) await desktop.tell('own', `org.${name}.ScreenSaver`);
    await eventually(() => expect(lock.account().lastError).toMatch(/NotSupported|did not answer/));
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(lock.read()).toMatchObject({ known: false });
  });

  it('signals from other senders do not count', async () => {
    const { bus, lock, events } = await start();
    const [desktop, stranger] = [await bus.service(), await bus.service()];
    await desktop.tell('object', '/org/gnome/ScreenSaver', saver('org.gnome.ScreenSaver', [false]));
    await desktop.tell('own', 'org.gnome.ScreenSaver');
    await eventually(() => expect(lock.read()).toEqual(known(false)));
    const signal = ['emit', '/org/gnome/ScreenSaver', 'org.gnome.ScreenSaver', 'ActiveChanged', 'b', [true]];
    await stranger.tell(...signal);
    await stranger.tell('own', 'com.example.Stranger');
    expect(lock.read()).toEqual(known(false));
    await desktop.tell(...signal);
    await eventually(() => expect(events).toEqual(['locked']));
  });

  it("a screen saver's no does not outweigh the login manager's yes, nor vice versa", async () => {
    const { bus, lock } = await start();
    const manager1 = await bus.service();
    await manager1.tell('object', '/org/freedesktop/login1', manager);
    await manager1.tell('object', session, own(true));
    await manager1.tell('own', 'org.freedesktop.login1');
    await eventually(() => expect(lock.read()).toEqual(known(true)));
    const desktop = await bus.service();
    await desktop.tell(
      'object',
      '/org/freedesktop/ScreenSaver',
      saver('org.freedesktop.ScreenSaver', [false]),
    );
    await desktop.tell('own', 'org.freedesktop.ScreenSaver');
    await eventually(() => expect(lock.account().methods[0]).toBe('screen-saver-lock'));
    expect(lock.read()).toEqual(known(true));
    expect(lock.account().certainty).toBe('likely');
    await manager1.tell('change', session, ofSession, 'LockedHint', false);
    await eventually(() => expect(lock.read()).toEqual(known(false)));
    expect(lock.account().certainty).toBe('sure');
    await desktop.tell(
      'emit',
      '/org/freedesktop/ScreenSaver',
      'org.freedesktop.ScreenSaver',
      'ActiveChanged',
      'b',
      [true],
    );
    await eventually(() => expect(lock.read()).toEqual(known(true)));
  });

  it("the login manager's hint: its no counts only after a yes", async () => {
    const { bus, lock, events } = await start();
    const logind = await bus.service();
    await logind.tell('object', '/org/freedesktop/login1', manager);
    await logind.tell('object', session, own(false));
    await logind.tell('own', 'org.freedesktop.login1');
    await eventually(() =>
      expect(lock.read()).toMatchObject({ reason: expect.stringContaining('screen lock') }),
    );
    await logind.tell('change', session, ofSession, 'LockedHint', true);
    await eventually(() => expect(events).toEqual(['locked']));
    await logind.tell('change', session, ofSession, 'LockedHint', false);
    await eventually(() => expect(events).toEqual(['locked', 'unlocked']));
    expect(lock.read()).toEqual(known(false));
    expect(lock.account()).toMatchObject({ methods: ['logind-lock'], certainty: 'likely' });
  });

  it('a session replaced by another is locked; a stale one was never on the screen', async () => {
    const { bus, lock, events } = await start();
    const logind = await bus.service();
    await logind.tell('object', '/org/freedesktop/login1', manager);
    await logind.tell('object', session, own(false, false));
    await logind.tell('own', 'org.freedesktop.login1');
    await eventually(() =>
      expect(lock.read()).toMatchObject({ reason: expect.stringContaining('screen lock') }),
    );
    await logind.tell('change', session, ofSession, 'Active', true);
    await logind.tell('change', session, ofSession, 'Active', false);
    await eventually(() => expect(events).toEqual(['locked']));
    expect(lock.read()).toEqual(known(true));
  });

  it('a bus that stops and comes back: unknown in between, then known again', async () => {
    const { bus, lock } = await start();
    const serve = async (isActive: boolean) => {
      const desktop = await bus.service();
      await desktop.tell('object', '/org/gnome/ScreenSaver', saver('org.gnome.ScreenSaver', [isActive]));
      await desktop.tell('own', 'org.gnome.ScreenSaver');
    };
    await serve(false);
    await eventually(() => expect(lock.read()).toEqual(known(false)));
    await bus.stop();
    await eventually(() => expect(lock.read()).toMatchObject({ known: false }));
    await bus.start();
    await serve(true);
    await eventually(() => expect(lock.read()).toEqual(known(true)));
  });
});
