import type { Aftermath } from './footprint-after.ts';
import type { Leak } from './footprint-breaks.ts';
import type { Compared, Pair } from './footprint-idle.ts';
import type { Start } from './footprint-start.ts';

/** The goals for Unhunch, relative to the bare app. */
export const goals = {
  memoryRatio: 0.95,
  /** The same after a window was closed: Electron code that it used stays in memory for a while. */
  memoryRatioAfter: 1.1,
  /** More than the bare app, milliseconds a minute. */
  cpuMsAbove: 20,
  /** More than the bare app, a minute. */
  switchesAbove: 40,
  startRatio: 1.0,
  /** Growth from the first tenth of the simulated breaks to the last, as a fraction of the memory. */
  growth: 0.02,
} as const;

type Tell = (line: string) => void;

export function tellIdle({ slices, hasPerson, withHelper, ...pair }: Compared, tell: Tell): void {
  const minutes = slices.own.reduce((sum, use) => sum + use.minutes, 0);
  const who = hasPerson ? 'a user at work' : 'no input';
  tell(`\nNo window open, ${who}, ${minutes.toFixed(1)} min each in ${slices.own.length} slices (medians)`);
  tellPair(pair, tell);
  if (withHelper !== null) {
    tell(
      '\nThe same with the helper process and the SQLite module of this stand-in for Electron, which the shipped app lacks',
    );
    tellPair(withHelper, tell);
  }
  const disturbed = [...slices.bare, ...slices.own].reduce((sum, use) => sum + use.disturbedLooks, 0);
  if (disturbed > 0)
    tell(`  the same Electron ran elsewhere at ${disturbed} looks: what is shared counts less then`);
  for (const name of ['bare', 'own'] as const) {
    const last = slices[name].at(-1);
    if (last === undefined) continue;
    const parts = Object.entries(last.pssMbByType).map(([type, mb]) => `${type} ${mb.toFixed(1)}`);
    tell(`  ${name}: ${last.processes} processes, MB: ${parts.join(', ')}`);
    tell(
      `  ${name}: switches: ${last.busiest.map(([at, count]) => `${at}: ${count.toFixed(0)}`).join(', ')}`,
    );
  }
}

function tellPair({ bare, own, memoryRatio, cpuMsAbove, switchesAbove }: Pair, tell: Tell): void {
  row(tell, ['', 'bare', 'Unhunch', '', '']);
  row(tell, [
    'memory (PSS), MB',
    bare.pssMb.toFixed(1),
    own.pssMb.toFixed(1),
    `x ${memoryRatio.toFixed(3)}`,
    judged(memoryRatio, goals.memoryRatio),
  ]);
  row(tell, [
    'CPU, ms a minute',
    bare.cpuMsPerMinute.toFixed(0),
    own.cpuMsPerMinute.toFixed(0),
    above(cpuMsAbove),
    judged(cpuMsAbove, goals.cpuMsAbove),
  ]);
  row(tell, [
    'switches a minute',
    bare.switchesPerMinute.toFixed(0),
    own.switchesPerMinute.toFixed(0),
    above(switchesAbove),
    judged(switchesAbove, goals.switchesAbove),
  ]);
}

function above(value: number): string {
  return `${value < 0 ? '-' : '+'} ${Math.abs(value).toFixed(0)}`;
}

export function tellAftermath(all: readonly Aftermath[], { bare }: Compared, tell: Tell): void {
  for (const { what, before, after, renderers } of all) {
    tell(`\nA minute after ${what} (beside the same run before its first window, and the bare app)`);
    const ratio = after.pssMb / bare.pssMb;
    const cpu = after.cpuMsPerMinute - bare.cpuMsPerMinute;
    const switches = after.switchesPerMinute - bare.switchesPerMinute;
    row(tell, ['', 'before', 'after', 'to bare', '']);
    const memory = [before.pssMb.toFixed(1), after.pssMb.toFixed(1), `x ${ratio.toFixed(3)}`] as const;
    row(tell, ['memory (PSS), MB', ...memory, judged(ratio, goals.memoryRatioAfter)]);
    const ms = [before.cpuMsPerMinute.toFixed(0), after.cpuMsPerMinute.toFixed(0), above(cpu)] as const;
    row(tell, ['CPU, ms a minute', ...ms, judged(cpu, goals.cpuMsAbove)]);
    const counts = [before.switchesPerMinute, after.switchesPerMinute].map((count) => count.toFixed(0));
    row(tell, ['switches a minute', ...counts, above(switches), judged(switches, goals.switchesAbove)]);
    row(tell, ['window processes', '0', `${renderers}`, '', judged(renderers, 0)]);
    const parts = Object.entries(after.pssMbByType).map(([type, mb]) => `${type} ${mb.toFixed(1)}`);
    tell(`  after: MB ${parts.join(', ')}`);
  }
}

export function tellLeak({ breaks, beforeMb, warmMb, afterMb, renderers, courseMb }: Leak, tell: Tell): void {
  const growth = (afterMb - warmMb) / warmMb;
  tell(`\n${breaks} breaks in a row, card and routine (development build, driven by a recording)`);
  tell(
    `  MB before ${beforeMb.toFixed(1)}, after the first tenth ${warmMb.toFixed(1)}, after all ${afterMb.toFixed(1)}`,
  );
  tell(`  growth after the first tenth ${(growth * 100).toFixed(1)} %  ${judged(growth, goals.growth)}`);
  tell(`  course ${courseMb.map((mb) => mb.toFixed(1)).join(' ')}; window processes left: ${renderers}`);
}

export function tellStart(start: Start, tell: Tell): void {
  if (!start.isMeasured) return tell(`\nStart to tray: not measured, ${start.reason}`);
  const { bareMs, ownMs, ratio } = start;
  tell(`\nStart to tray: bare ${bareMs.toFixed(0)} ms, Unhunch ${ownMs.toFixed(0)} ms`);
  tell(`  ratio ${ratio.toFixed(2)}  ${judged(ratio, goals.startRatio)}`);
}

function judged(value: number, most: number): string {
  return `${value <= most ? 'met' : 'NOT MET'} (at most ${most})`;
}

function row(tell: Tell, cells: readonly string[]): void {
  const [name = '', ...rest] = cells;
  tell(
    `  ${name.padEnd(20)}${rest.map((cell, at) => (at === 3 ? `  ${cell}` : cell.padStart(10))).join('')}`.trimEnd(),
  );
}
