import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildApp } from './build/build-app.ts';
import { findElectron, sandboxFlags } from './build/find-electron.ts';

/** `npm start`: builds, then starts Electron; if Electron cannot run, opens the browser preview instead. */
const root = join(import.meta.dirname, '..');
const args = process.argv.slice(2);

const electron = await findElectron((line) => console.error(line));
if (electron.found) {
  await buildApp({ isDevelopment: true, outDir: join(root, 'build') });
  run(electron.program, [...sandboxFlags(), root, ...args]);
} else {
  console.error(`Unhunch: ${electron.reason}. The browser preview opens instead.`);
  run(process.execPath, [join(root, 'tools/preview/preview.ts'), ...args]);
}

/** Runs a program in place of this one: same terminal, same signals, same exit code. */
function run(program: string, programArgs: readonly string[]): void {
  const child = spawn(program, programArgs, { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    console.error(`Unhunch: ${program} could not be started: ${error.message}`);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === null ? 1 : 0);
    process.exit();
  });
}
