import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';
import { ended } from './ended.ts';

/** A private real X server. */
export interface XServer {
  /** Its DISPLAY. */
  readonly display: string;
  /** Starts a program on it that ends with the test. */
  start(program: string, ...args: readonly string[]): ChildProcess;
  stop(): Promise<void>;
}

/** Starts Xvfb, which ends with the test. */
export async function xServer(...args: readonly string[]): Promise<XServer> {
  const server = spawn(
    '/usr/bin/Xvfb',
    ['-displayfd', '3', '-screen', '0', '800x600x24', '-nolisten', 'tcp', '-noreset', ...args],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  onTestFinished(() => ended(server));
  const numbers = server.stdio[3];
  if (!numbers) throw new Error('Xvfb reported no display number');
  const [number] = await once(numbers, 'data');
  const display = `:${String(number).trim()}`;
  return {
    display,
    start(program, ...given) {
      const child = spawn(program, given, { env: { ...process.env, DISPLAY: display }, stdio: 'ignore' });
      onTestFinished(() => ended(child));
      return child;
    },
    stop: () => ended(server),
  };
}
