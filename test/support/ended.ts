import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** Ends a program and waits for it. */
export async function ended(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return;
  const exit = once(program, 'exit');
  program.kill();
  await exit;
}
