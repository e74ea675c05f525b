import { createRuntime, type Runtime } from '../../main/runtime/runtime.ts';
import type { RequestName } from '../../shared/contract/contract.ts';
import type { WindowRole } from '../../shared/contract/request.ts';
import { type FakePorts, type FakePortsOptions, fakePorts } from '../support/fake-ports.ts';
import { ensure } from './expectations.ts';

/** A program with real stores that was started on hostile data. */
export interface LivedProgram extends FakePorts {
  readonly runtime: Runtime;
  /** Sends a request that must succeed. */
  ask(role: WindowRole, name: RequestName, input?: unknown): Promise<unknown>;
  /** The user types for some minutes. */
  type(minutes: number): void;
  /** The user is away for some minutes. */
  leave(minutes: number): void;
  /** The errors in the log. */
  errors(): readonly string[];
  stop(): void;
}

/** Starts a program whose files are in `folder`. */
export function startProgram(folder: string, options: FakePortsOptions): LivedProgram {
  const fake = fakePorts(folder, {
    ...options,
    settings: { easeIn: false, firstStartDone: true, ...options.settings },
  });
  const runtime = createRuntime(fake.ports);
  const { clock, desktop } = fake;
  desktop.inputAt = clock.now().monoMs;
  runtime.start();
  return {
    ...fake,
    runtime,
    async ask(role, name, input = null) {
      const reply = await runtime.request(role, name, input);
      const isRefused = typeof reply === 'object' && reply !== null && 'ok' in reply && reply.ok === false;
      ensure(
        !isRefused,
        `"${name}" was refused: ${JSON.stringify(reply)}; ${fake.calls.slice(-3).join('; ')}`,
      );
      return reply;
    },
    type: (minutes) =>
      clock.run(minutes * 60, () => {
        desktop.inputAt = clock.now().monoMs;
      }),
    leave: (minutes) => clock.run(minutes * 60),
    errors: () => fake.calls.filter((call) => call.startsWith('error: ')),
    stop() {
      runtime.stop();
      fake.ports.history.close();
    },
  };
}
