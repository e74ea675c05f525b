import { runCommand } from './startup/run-command.ts';
import { startApp } from './startup/start-app.ts';

/** All but the entry: a file of its own in the build, read when the icon is up. */
export const program = { startApp, runCommand };
export type Program = typeof program;
