import { atOnce, type Sliced } from '../../../shared/history/slices.ts';
import type { History, HistoryRepair } from '../../ports/history.ts';
import { type Flaw, findFlaw } from './find-flaw.ts';
import type { OpenedHistoryFile } from './open-file.ts';
import { isDamageError, repairInPlace } from './repair.ts';

/** How to build a history, and how to replace its file. */
export interface SelfRepairOptions {
  readonly file: string;
  readonly opened: OpenedHistoryFile;
  readonly nowMs: () => number;
  /** Builds everything except the repairs. */
  build(opened: OpenedHistoryFile): Omit<History, 'check' | 'onRepair'>;
  /** Sets the file aside and starts a new one. */
  replace(opened: OpenedHistoryFile, reason: string): OpenedHistoryFile;
}

/** A file that keeps failing right after a repair is not repaired at each call, milliseconds. */
const REPAIR_PAUSE_MS = 60 * 60_000;

/**
 * A history that repairs its file while the program runs: in `check`, and when a call fails because the file is
 * damaged, which is then retried once.
 */
export function createSelfRepairingHistory({
  file,
  opened,
  nowMs,
  build,
  replace,
}: SelfRepairOptions): History {
  const listeners = new Set<(repair: HistoryRepair) => void>();
  let current = { opened, history: build(opened) };
  let repairedAt = Number.NEGATIVE_INFINITY;

  function report(repair: HistoryRepair): void {
    repairedAt = nowMs();
    for (const listener of [...listeners]) listener(repair);
  }

  function repair(flaw: Flaw): void {
    const { db } = current.opened;
    const inPlace = attempt(() => repairInPlace(db, file, flaw, nowMs()));
    if (inPlace !== null) return report(inPlace);
    const next = replace(current.opened, flaw.reason);
    current = { opened: next, history: build(next) };
    report({ keptAs: next.damaged?.keptAs ?? null, reason: flaw.reason, isReplaced: true });
  }

  /** Finds and repairs a flaw; returns whether there was one. */
  function* findAndRepair(): Sliced<boolean> {
    const flaw = yield* findFlaw(current.opened.db);
    if (flaw === null) return false;
    repair(flaw);
    // A rebuilt index can have hidden rows that cannot be read.
    const hidden = flaw.type === 'index' ? yield* findFlaw(current.opened.db) : null;
    if (hidden !== null) repair(hidden);
    return true;
  }

  /** Repairs the file if it is damaged; returns whether to retry the call. */
  function hasRepaired(error: unknown): boolean {
    if (!isDamageError(error) || nowMs() - repairedAt < REPAIR_PAUSE_MS) return false;
    return atOnce(findAndRepair());
  }

  const repairs: Pick<History, 'check' | 'onRepair'> = {
    *check() {
      yield* findAndRepair();
    },
    onRepair(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return new Proxy<History>(Object.assign(Object.create(null), current.history, repairs), {
    get(_target, name) {
      if (name === 'check' || name === 'onRepair') return repairs[name];
      const member: unknown = Reflect.get(current.history, name);
      if (typeof member !== 'function') return member;
      return (...args: readonly unknown[]) => {
        try {
          return Reflect.apply(member, current.history, args);
        } catch (error) {
          if (!hasRepaired(error)) throw error;
          return Reflect.apply(Reflect.get(current.history, name), current.history, args);
        }
      };
    },
  });
}

function attempt<Result>(work: () => Result): Result | null {
  try {
    return work();
  } catch {
    return null;
  }
}
