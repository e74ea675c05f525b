import { runCommand } from './startup/run-command.ts';
import { startApp } from './startup/start-app.ts';

/** Everything except the entry. A separate file in the build, loaded after the icon is shown. */
export const program = { startApp, runCommand };
export type Program = typeof program;
