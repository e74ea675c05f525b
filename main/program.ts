import { startApp } from './app.ts';
import { runCommand } from './commands.ts';

/** All but the entry: a file of its own in the build, read when the icon is up. */
export const program = { startApp, runCommand };
export type Program = typeof program;
