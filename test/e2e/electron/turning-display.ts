import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The orientation of a display, as `xrandr` names it. */
export type Turn = 'normal' | 'left' | 'right' | 'inverted';

/** A display that can really be rotated: an X server inside a window of the desktop. */
export interface TurningDisplay {
  /** The environment of programs that run on it. */
  readonly env: Readonly<Record<string, string>>;
  turn(to: Turn): Promise<void>;
  stop(): void;
}

/** Starts one of 1280 x 800 pixels with a window manager; null: Xephyr is not installed. */
export async function startTurningDisplay(): Promise<TurningDisplay | null> {
  const server = spawn('Xephyr', ['-displayfd', '3', '-screen', '1280x800', '-nolisten', 'tcp', '-noreset'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise<string | null>((resolve) => {
    server.on('error', () => resolve(null));
    server.on('exit', () => resolve(null));
    server.stdio[3]?.on('data', (text) => resolve(String(text).trim()));
  });
  if (number === null) return null;
  const env = { DISPLAY: `:${number}` };
  const everything = { ...process.env, ...env };
  const manager = spawn('openbox', [], { env: everything, stdio: 'ignore' });
  // Without one, the windows just have no frames.
  manager.on('error', () => {});
  return {
    env,
    async turn(to) {
      await run('xrandr', ['--orientation', to], { env: everything });
    },
    stop() {
      manager.kill();
      server.kill();
    },
  };
}
