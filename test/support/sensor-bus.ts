import { onTestFinished } from 'vitest';
import { type Bus, createBus } from '../../main/node/protocols/dbus.ts';
import { type PrivateBus, privateBus } from './private-bus.ts';
import { tempFolder } from './temp-folder.ts';

/** A private real bus, and the sensors' connection to it with short timeouts. */
export async function sensorBus(): Promise<{ readonly bus: PrivateBus; readonly session: Bus }> {
  const bus = await privateBus(tempFolder());
  const session = createBus({
    name: 'the session bus',
    socket: bus.socket,
    timeoutMs: 500,
    backoffMs: { first: 50, longest: 200 },
  });
  onTestFinished(() => session.close());
  return { bus, session };
}
