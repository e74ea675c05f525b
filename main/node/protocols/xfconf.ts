import type { Reading } from '../../../shared/core/activity.ts';
import type { Bus } from './dbus.ts';
import { variantValue } from './dbus-messages.ts';

/** A setting that is on or off, by its name in Xfce's settings store. */
export interface XfconfSwitch {
  readonly channel: string;
  readonly property: string;
}

const store = { service: 'org.xfce.Xfconf', path: '/org/xfce/Xfconf', interface: 'org.xfce.Xfconf' } as const;

/**
 * Reports a setting of Xfce (Xfconf) when the store appears and after each change. Null: the store does not contain it,
 * because it was never changed or was reset. Returns a function that stops it.
 */
export function followXfconfSwitch(
  bus: Bus,
  { channel, property }: XfconfSwitch,
  report: (reading: Reading<boolean | null>) => void,
): () => void {
  /** Counts queries and signals, so that the answer to an outdated query is ignored. */
  let turn = 0;

  async function ask(): Promise<void> {
    turn += 1;
    const own = turn;
    const answer = await bus.call({
      ...store,
      member: 'GetProperty',
      signature: 'ss',
      args: [channel, property],
    });
    if (own !== turn) return;
    const value = answer.ok ? variantValue(answer.args[0]) : undefined;
    if (typeof value === 'boolean') report({ known: true, value });
    else if (!answer.ok && /\.(PropertyNotFound|ChannelNotFound)$/.test(answer.reason)) {
      report({ known: true, value: null });
    } else {
      const reason = answer.ok ? 'did not answer yes or no' : answer.reason;
      report({ known: false, reason: `${store.service}: ${reason}` });
    }
  }

  return bus.watch({
    service: store.service,
    signals: ['PropertyChanged', 'PropertyRemoved'].map((member) => ({
      path: store.path,
      interface: store.interface,
      member,
    })),
    appeared: () => void ask(),
    vanished(reason) {
      turn += 1;
      report({ known: false, reason });
    },
    signalled({ member, args: [ofChannel, name, value] }) {
      if (ofChannel !== channel || name !== property) return;
      turn += 1;
      report({ known: true, value: member === 'PropertyChanged' ? variantValue(value) === true : null });
    },
  });
}
