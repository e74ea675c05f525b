import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { startFile } from './start-file.ts';

/** Whether to wait for the new process to start, or until it ends. */
export type Follow = 'start' | 'end';

/**
 * Starts this program again with one more argument. Returns the exit code that this process should end with: 0 once the
 * other one runs, or the other one's own code if it is followed to its end.
 * @throws Error if it cannot be started
 */
export async function startAgain(argument: string, follow: Follow): Promise<number> {
  const program = startFile(process.env, process.execPath);
  const child = spawn(program, [argument, ...process.argv.slice(1)], { stdio: 'inherit' });
  await once(child, 'spawn');
  if (follow === 'start') return 0;
  const [code]: unknown[] = await once(child, 'exit');
  return typeof code === 'number' ? code : 1;
}

/**
 * Whether the program can be started again from its file. An AppImage that unpacked itself into a temporary folder
 * deletes the folder when its first process ends, while the second one would still run from it.
 */
export function canStartAgain(env: Readonly<Record<string, string | undefined>>): boolean {
  return !env.APPDIR?.includes('/appimage_extracted_');
}
