import './startup/interpret-schemas.ts';
import { runCommand } from './startup/run-command.ts';
import { startApp } from './startup/start-app.ts';
import { startFailure } from './startup/start-failure.ts';

/** Everything except the entry. A separate file in the build, loaded after the icon is shown. */
export const program = { startApp, runCommand, startFailure };
export type Program = typeof program;
