import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Runs npm in a folder and returns its output. Inside an npm script, that is the npm that runs the script. */
export function runNpm(args: readonly string[], folder: string): string {
  const npm = process.env.npm_execpath;
  const isScript = npm !== undefined && existsSync(npm);
  const options = {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'] as ('ignore' | 'pipe')[],
  } as const;
  return isScript
    ? execFileSync(process.execPath, [npm, ...args], options)
    : execFileSync('npm', args, options);
}
