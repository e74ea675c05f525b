import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A scripted program on a session bus: `test/support/bus-service.py`. */
export interface ScriptedService {
  /** Sends a command and waits until it is done; returns its answer. */
  tell(...command: readonly unknown[]): Promise<string>;
  stop(): void;
}

/** Starts it on the session bus of the tests, or on that of `env`. */
export async function startScriptedService(
  env: Readonly<Record<string, string>> = {},
): Promise<ScriptedService> {
  const program = join(import.meta.dirname, '../../support/bus-service.py');
  const service = spawn('/usr/bin/python3', [program], {
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface(service.stdout)[Symbol.asyncIterator]();
  await lines.next();
  return {
    async tell(...command) {
      service.stdin.write(`${JSON.stringify(command)}\n`);
      return String((await lines.next()).value);
    },
    stop: () => void service.kill(),
  };
}
