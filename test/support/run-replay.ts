import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The output and the exit status of a replay. */
export interface ReplayResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const project = fileURLToPath(new URL('../../', import.meta.url));

/** Runs `tools/replay/replay.ts` in its own process, as `npm run replay` does. */
export function runReplay(
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<ReplayResult> {
  return new Promise((resolve) => {
    const options = { cwd: project, env, maxBuffer: 64 * 1024 * 1024 };
    execFile(process.execPath, ['tools/replay/replay.ts', ...args], options, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, stdout, stderr });
    });
  });
}

/** The objects that a replay prints with `--json`. */
export function linesOf(text: string): Record<string, unknown>[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

/**
 * Lines in a form in which two programs can be compared: moments as Unix milliseconds, numbers rounded far below what
 * is visible (seconds to 1 ms, shares to 9 digits).
 */
export function comparable(lines: readonly Record<string, unknown>[]): Record<string, unknown>[] {
  const moments = new Set(['at', 'startedAt', 'endedAt']);
  const asCompared = ([key, value]: [string, unknown]): [string, unknown] => {
    if (moments.has(key)) return [key, Date.parse(String(value))];
    if (typeof value !== 'number') return [key, value];
    return [key, Number(value.toFixed(key === 'deskSeconds' ? 3 : 9))];
  };
  return lines.map((line) => Object.fromEntries(Object.entries(line).map(asCompared).sort()));
}
