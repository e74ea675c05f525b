import { type Commands, createCommands } from '../../main/node/sensors/command.ts';

/** Commands that run in an environment with these variables, and the list of programs that were started. */
export function commandsIn(
  env: Readonly<Record<string, string>>,
): Commands & { readonly started: readonly string[] } {
  const commands = createCommands();
  const started: string[] = [];
  return {
    started,
    run(program, args) {
      started.push(program);
      const own = Object.entries(env).map((pair) => pair.join('='));
      return commands.run('/usr/bin/env', [...own, program, ...args]);
    },
  };
}
