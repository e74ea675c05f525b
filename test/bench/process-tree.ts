import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Processor time in `/proc` comes in hundredths of a second on every Linux. */
const TICKS_PER_SECOND = 100;

/** The memory of one process of a program, and what it has used since it began. */
export interface ProcessUse {
  readonly pid: number;
  /** `main`, `gpu-process`, `renderer`, `zygote` and so on; the name of a program that is not Electron. */
  readonly type: string;
  /** Neither Electron nor the app: a program from the runtime's own `resources`, as Electron stand-ins have. */
  readonly isHelper: boolean;
  /** Memory in which shared pages count proportionally, kB. */
  readonly pssKb: number;
  /** The part taken by native modules from the runtime's own `resources`, for which Electron has built-in code. */
  readonly standInKb: number;
  /** Processor time of all threads and of the children that ended, milliseconds. */
  readonly cpuMs: number;
  /** Context switches by thread, voluntary and not: the key is the thread's id with its name. */
  readonly switches: ReadonlyMap<string, number>;
}

/** Reads the processes of a program: the one started as `rootPid`, its children, and the rest of its process group. */
export function readTree(rootPid: number): readonly ProcessUse[] {
  return pidsOf(rootPid).flatMap((pid): readonly ProcessUse[] => {
    try {
      return [readProcess(pid, rootPid)];
    } catch {
      // It ended while it was being read.
      return [];
    }
  });
}

/** Ends the helper processes of an Electron stand-in: they serve its start and then wake the program every second. */
export function endHelpers(rootPid: number): void {
  for (const pid of pidsOf(rootPid)) {
    if (attempt(() => isHelper(pid, rootPid))) attempt(() => process.kill(pid));
  }
}

/** The processes of the windows that are open now. */
export function countRenderers(rootPid: number): number {
  return pidsOf(rootPid).filter((pid) => attempt(() => typeOf(pid, rootPid)) === 'renderer').length;
}

/**
 * Whether the same Electron also runs elsewhere: shared memory is then divided, and no figure is that of one program.
 */
export function runsElsewhere(rootPid: number): boolean {
  const program = attempt(() => readlinkSync(`/proc/${rootPid}/exe`));
  const own = new Set(pidsOf(rootPid));
  return readdirSync('/proc').some(
    (name) =>
      /^\d+$/.test(name) &&
      !own.has(Number(name)) &&
      attempt(() => readlinkSync(`/proc/${name}/exe`)) === program,
  );
}

/** The fields of `/proc/PID/stat` after the name, which may contain blanks and brackets. */
export function statFields(text: string): readonly string[] {
  return text
    .slice(text.lastIndexOf(')') + 2)
    .trim()
    .split(' ');
}

function pidsOf(rootPid: number): readonly number[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const text = attempt(() => readFileSync(`/proc/${name}/stat`, 'utf8'));
      if (text === null) return [];
      const [, parent = '', group = ''] = statFields(text);
      return [{ pid: Number(name), parent: Number(parent), group: Number(group) }];
    });
  const found = new Set<number>();
  for (let before = -1; found.size !== before; ) {
    before = found.size;
    for (const { pid, parent, group } of all) {
      if (pid === rootPid || group === rootPid || found.has(parent)) found.add(pid);
    }
  }
  return [...found];
}

function readProcess(pid: number, rootPid: number): ProcessUse {
  const fields = statFields(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
  const pss = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1];
  const switches = new Map<string, number>();
  for (const tid of readdirSync(`/proc/${pid}/task`)) {
    const status = attempt(() => readFileSync(`/proc/${pid}/task/${tid}/status`, 'utf8'));
    if (status === null) continue;
    const name = /^Name:\s+(.*)$/m.exec(status)?.[1] ?? '';
    const counts = [...status.matchAll(/ctxt_switches:\s+(\d+)/g)].map(([, count]) => Number(count));
    switches.set(
      `${tid} ${name}`,
      counts.reduce((sum, count) => sum + count, 0),
    );
  }
  return {
    pid,
    isHelper: isHelper(pid, rootPid),
    type: typeOf(pid, rootPid),
    pssKb: Number(pss),
    standInKb: standInKb(pid, rootPid),
    cpuMs: (ticks * 1000) / TICKS_PER_SECOND,
    switches,
  };
}

function isHelper(pid: number, rootPid: number): boolean {
  return readlinkSync(`/proc/${pid}/exe`).startsWith(`${resourcesOf(rootPid)}/`);
}

function standInKb(pid: number, rootPid: number): number {
  const isStandIn = (line: string) => line.includes(` ${resourcesOf(rootPid)}/`) && line.endsWith('.node');
  if (!readFileSync(`/proc/${pid}/maps`, 'utf8').split('\n').some(isStandIn)) return 0;
  let sum = 0;
  let isCounted = false;
  for (const line of readFileSync(`/proc/${pid}/smaps`, 'utf8').split('\n')) {
    if (/^[0-9a-f]+-/.test(line)) isCounted = isStandIn(line);
    else if (isCounted && line.startsWith('Pss:')) sum += Number(/\d+/.exec(line)?.[0]);
  }
  return sum;
}

function resourcesOf(rootPid: number): string {
  return join(dirname(readlinkSync(`/proc/${rootPid}/exe`)), 'resources');
}

function typeOf(pid: number, rootPid: number): string {
  if (pid === rootPid) return 'main';
  const [program = '', ...args] = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split(/[\0 ]/);
  const type = args.find((arg) => arg.startsWith('--type='))?.slice('--type='.length);
  const service = args.find((arg) => arg.startsWith('--utility-sub-type='))?.split('=')[1];
  return service ?? type ?? basename(program);
}

function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
