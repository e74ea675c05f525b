import { spawn } from 'node:child_process';
import { isDisplayMissing } from '../../../main/electron/sensors/desktop-session.ts';

/**
 * Where there is no display but Xvfb, starts one and puts it into the environment. Returns what ends it; nothing
 * happens where there is a display, or no Xvfb.
 */
export async function startMissingDisplay(): Promise<() => void> {
  if (!isDisplayMissing(process.platform, process.env)) return () => {};
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1280x800x24', '-nolisten', 'tcp', '-noreset'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const number = await new Promise<string | null>((resolve) => {
    server.on('error', () => resolve(null));
    server.on('exit', () => resolve(null));
    server.stdio[3]?.on('data', (text) => resolve(String(text).trim()));
  });
  if (number === null) return () => {};
  process.env.DISPLAY = `:${number}`;
  return () => {
    delete process.env.DISPLAY;
    server.kill();
  };
}
