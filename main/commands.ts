import { app } from 'electron';
import type { CommandLine } from './command-line.ts';
import { endFailed, printAtOnce, tellRunning } from './electron/command-runner.ts';
import { isDisplayMissing } from './electron/desktop-session.ts';
import { lookAt } from './inspect.ts';
import type { DevelopmentOptions } from './node/development.ts';

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
