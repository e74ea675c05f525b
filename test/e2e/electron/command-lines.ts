import { readdirSync, readFileSync } from 'node:fs';

/** A running process on Linux. */
export interface RunningProcess {
  readonly parent: number;
  /** Its program and arguments, separated by spaces. */
  readonly commandLine: string;
}

/** All running processes by id. */
export function runningProcesses(): ReadonlyMap<number, RunningProcess> {
  const found = readdirSync('/proc').flatMap((name) => {
    try {
      const parent = Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${name}/status`, 'utf8'))?.[1]);
      const commandLine = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
      return [[Number(name), { parent, commandLine }] as const];
    } catch {
      // Not a process, or one that has ended.
      return [];
    }
  });
  return new Map(found);
}

/** The command lines of a program's window processes. */
export function windowCommandLines(program: number): readonly string[] {
  const all = runningProcesses();
  const isOwn = (pid: number): boolean => {
    const parent = all.get(pid)?.parent;
    return parent !== undefined && (parent === program || isOwn(parent));
  };
  return [...all].flatMap(([pid, { commandLine }]) =>
    commandLine.includes('--type=renderer') && isOwn(pid) ? [commandLine] : [],
  );
}
