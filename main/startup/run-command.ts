import { join } from 'node:path';
import { app } from 'electron';
import { isDisplayMissing } from '../electron/sensors/desktop-session.ts';
import type { CommandLine } from './command-line.ts';
import { endFailed, handOver, printAtOnce, printContentCheck, printStatus } from './command-runner.ts';
import { checkContent } from './content-check.ts';
import type { DevelopmentOptions } from './development-options.ts';
import { runMachineCommand } from './diagnose.ts';

/** Runs a command line option instead of the app, and exits. Rejects if it fails. `build`: the folder of the build. */
export async function runCommand(
  command: Exclude<CommandLine, { type: 'start' }>,
  args: readonly string[],
  development: DevelopmentOptions | null,
  build: string,
): Promise<void> {
  switch (command.type) {
    case 'request':
      return handOver(args);
    case 'status':
      return printStatus(command.asJson);
    case 'print-policy':
      // Without waiting for the app to be ready: administrators run this on machines without a display.
      return runMachineCommand(command, development);
    case 'check-content':
      return printContentCheck(checkContent(command.folder, join(build, 'assets/content')));
    case 'diagnose':
      if (isDisplayMissing(process.platform, process.env)) return endFailed('there is no display');
      await app.whenReady();
      return runMachineCommand(command, development);
    default:
      return printAtOnce(command);
  }
}
