import { createBus } from '../sensors/protocols/dbus.ts';
import { variantValue } from '../sensors/protocols/dbus-messages.ts';

const store = { service: 'org.xfce.Xfconf', path: '/org/xfce/Xfconf', interface: 'org.xfce.Xfconf' } as const;
const channel = 'xfce4-panel';
const property = '/panels/dark-mode';

/**
 * Reports whether Xfce's panels are dark, a setting of its own, each time it is read or changed. Returns a function
 * that stops it.
 */
export function followXfcePanel(socket: string | null, report: (isDark: boolean) => void): () => void {
  const bus = createBus({ name: 'the session bus', socket });
  const stop = bus.watch({
    service: store.service,
    signals: [{ path: store.path, interface: store.interface, member: 'PropertyChanged' }],
    async appeared() {
      const answer = await bus.call({
        ...store,
        member: 'GetProperty',
        signature: 'ss',
        args: [channel, property],
      });
      // A setting that was never changed is not in the store: the panel then follows the theme.
      const value = answer.ok ? variantValue(answer.args[0]) : undefined;
      if (value === true) report(true);
    },
    vanished() {},
    signalled({ args: [ofChannel, name, value] }) {
      if (ofChannel === channel && name === property) report(variantValue(value) === true);
    },
  });
  return () => {
    stop();
    bus.close();
  };
}
