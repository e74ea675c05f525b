import { app } from 'electron';
import { isDisplayMissing } from '../electron/sensors/desktop-session.ts';
import type { CommandLine } from './command-line.ts';
import { endFailed, printAtOnce, tellRunning } from './command-runner.ts';
import type { DevelopmentOptions } from './development-options.ts';
import { lookAt } from './diagnose.ts';

/** Does what the program was started for when that is not the app itself; it then ends. Rejects when it fails. */
export async function runCommand(
  command: Exclude<CommandLine, { type: 'start' }>,
  args: readonly string[],
  development: DevelopmentOptions | null,
): Promise<void> {
  switch (command.type) {
    case 'tell':
      return tellRunning(args);
    case 'print-policy':
      // Before the app is ready: administrators ask where there is no display.
      return lookAt(command, development);
    case 'diagnose':
      if (isDisplayMissing(process.platform, process.env)) return endFailed('there is no display here');
      await app.whenReady();
      return lookAt(command, development);
    default:
      return printAtOnce(command);
  }
}
