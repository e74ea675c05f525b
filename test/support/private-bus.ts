import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import { ended } from './ended.ts';

/** A private real bus. */
export interface PrivateBus {
  /** Its socket. */
  readonly socket: string;
  /** The environment of a program that uses it, with a separate home folder; services that it starts have the same. */
  readonly env: Readonly<Record<string, string>>;
  /** Stops the bus until `start`, and disconnects its clients. */
  stop(): Promise<void>;
  start(): Promise<void>;
  service(): Promise<BusService>;
}

/** A program on the bus that runs commands. */
export interface BusService {
  /** Sends a command of `bus-service.py` and waits until it is done; returns its answer. */
  tell(...command: readonly unknown[]): Promise<string>;
  readonly pid: number;
  /** Ends the program: all its names are gone. */
  end(): Promise<void>;
}

/** A bus that starts only the services in `folder`, not those that are installed on this machine. */
const ownServices = (folder: string) => `<busconfig>
  <type>session</type>
  <listen>unix:path=${folder}/bus</listen>
  <servicedir>${folder}/data/dbus-1/services</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
`;

/**
 * Starts a bus in `folder`; it ends with the test. With `hasOwnServicesOnly`, it cannot start the services that are
 * installed on this machine.
 */
export async function privateBus(folder: string, { hasOwnServicesOnly = false } = {}): Promise<PrivateBus> {
  const socket = `${folder}/bus`;
  const address = `unix:path=${socket}`;
  const home = {
    PATH: '/usr/bin:/bin',
    HOME: folder,
    XDG_CONFIG_HOME: `${folder}/config`,
    XDG_DATA_HOME: `${folder}/data`,
    XDG_RUNTIME_DIR: folder,
  };
  const env = { ...home, DBUS_SESSION_BUS_ADDRESS: address };
  let daemon: ChildProcess | null = null;

  async function stop(): Promise<void> {
    if (daemon !== null) await ended(daemon);
    daemon = null;
  }

  async function start(): Promise<void> {
    const config = hasOwnServicesOnly ? `--config-file=${folder}/bus.conf` : '--session';
    const args = [config, '--nofork', '--nopidfile', `--address=${address}`, '--print-address=1'];
    daemon = spawn('/usr/bin/dbus-daemon', args, { env: home, stdio: ['ignore', 'pipe', 'ignore'] });
    if (daemon.stdout) await once(daemon.stdout, 'data');
  }

  if (hasOwnServicesOnly) writeFileSync(`${folder}/bus.conf`, ownServices(folder));
  await start();
  onTestFinished(stop);
  return {
    socket,
    env,
    stop,
    start,
    async service() {
      const program = spawn('/usr/bin/python3', [new URL('bus-service.py', import.meta.url).pathname], {
        env,
        stdio: ['pipe', 'pipe', 'inherit'],
      });
      onTestFinished(() => ended(program));
      const lines = createInterface(program.stdout)[Symbol.asyncIterator]();
      await lines.next();
      return {
        async tell(...command) {
          program.stdin.write(`${JSON.stringify(command)}\n`);
          const { value, done } = await lines.next();
          if (done) throw new Error(`the service ended at ${JSON.stringify(command)}`);
          return value;
        },
        pid: program.pid ?? 0,
        end: () => ended(program),
      };
    },
  };
}
