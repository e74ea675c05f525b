import type { CommandLine } from 'electron';

const SWITCH = 'js-flags';

/** Has the JavaScript engine interpret all code. Its compilers and their code would take 9 MB all day. */
const ENGINE_FLAGS = '--jitless';

/**
 * The arguments that every entry on Linux starts the app with: in the menu, at login, and the command. The engine takes
 * its flags from the command line only, because it starts before the app's first line of code. Started without them,
 * the app works the same and takes more memory.
 */
export const ENTRY_ARGUMENTS: readonly string[] = [`--${SWITCH}=${ENGINE_FLAGS}`];

/**
 * Keeps the engine's flags from the windows, whose animations need compiled code: Chromium passes them on to each
 * process of a window that it starts. Call it before the first window is made.
 */
export function compileInWindows(commandLine: Pick<CommandLine, 'getSwitchValue' | 'removeSwitch'>): void {
  if (commandLine.getSwitchValue(SWITCH) === ENGINE_FLAGS) commandLine.removeSwitch(SWITCH);
}
