import { execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import { isDisplayMissing } from '../../../main/electron/sensors/desktop-session.ts';

const run = promisify(execFile);

/**
 * If the only possible display is Xvfb, starts one and puts it into the environment. Returns a function that ends it;
 * does nothing if there is a display, or no Xvfb.
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

/** The titles of the app's windows on an X server; none without an X server. */
export async function windowsOn(display: string): Promise<readonly string[]> {
  if (display === '') return [];
  const env = { ...process.env, DISPLAY: display };
  const listed = await run('xdotool', ['search', '--onlyvisible', '--name', 'Unhunch'], { env }).catch(
    () => null,
  );
  const ids = listed?.stdout.split('\n').filter(Boolean) ?? [];
  const titles = ids.map((id) => run('xdotool', ['getwindowname', id], { env }).catch(() => null));
  return (await Promise.all(titles)).flatMap((title) => title?.stdout.trim() ?? []);
}
