import { isDeepStrictEqual } from 'node:util';
import { type PolicyFinding, type PolicyReading, readPolicy } from '../../../shared/policy/policy-reading.ts';
import type { Log } from '../../ports/log.ts';
import type { PolicySource } from '../../ports/policy.ts';
import type { KnownPlace, LastKnown } from './policy-last-known.ts';
import { type PolicyPlaces, type ReadPlace, withoutDepths } from './policy-places.ts';

/** What a source needs; the last two are for places that cost something to look at. */
export interface PolicySourceOptions {
  readonly places: PolicyPlaces;
  readonly lastKnown: LastKnown;
  readonly log: Log;
  /** Calls back every so many milliseconds until the returned function is called. */
  readonly every?: (ms: number, callback: () => void) => () => void;
  /** Whether somebody is at the computer: while nobody is, nothing is read that has no sign of its changes. */
  readonly isAttended?: () => boolean;
}

/** A source that looks at its places again and again until it is stopped. */
export interface WatchedPolicySource extends PolicySource {
  stop(): void;
}

/** How often the places are looked at, milliseconds: with the time to read, a change shows within a minute. */
export const POLICY_LOOK_MS = 45_000;

/**
 * Reads the policy and then looks for changes. A place that cannot be read keeps what it held when it could, over
 * restarts too, and says so. Looking is a few `stat` calls where places have a sign; without one, reading.
 */
export async function openPolicy(options: PolicySourceOptions): Promise<WatchedPolicySource> {
  const { places, lastKnown, log, every = everyInterval, isAttended = () => true } = options;
  const listeners = new Set<() => void>();
  let known = lastKnown.read();
  let sign: string | null = null;
  let findings: readonly PolicyFinding[] = [];
  let reading: PolicyReading = readPolicy([]);
  let underWay: Promise<void> | null = null;
  let afterIt: Promise<void> | null = null;

  async function readAll(): Promise<void> {
    try {
      sign = places.sign();
      const read = (await places.read()).map(withoutDepths);
      const next = read.map((place) => findingOf(place, known));
      remember(read);
      if (isDeepStrictEqual(next, findings)) return;
      findings = next;
      reading = readPolicy(findings);
      tell(reading, log);
      for (const listener of [...listeners]) listener();
    } catch (error) {
      log.error('the policy could not be read', error);
    }
  }

  function remember(read: readonly ReadPlace[]): void {
    const now = knownOf(read, known);
    if (isDeepStrictEqual(now, known)) return;
    known = now;
    try {
      lastKnown.write(known);
    } catch (error) {
      log.error('what the policy was could not be remembered', error);
    }
  }

  /** One at a time. */
  function readOnce(): Promise<void> {
    underWay ??= readAll().finally(() => {
      underWay = null;
    });
    return underWay;
  }

  /** What changed after the beginning of the one that is under way is seen by the next. */
  function look(): Promise<void> {
    if (underWay === null) return readOnce();
    afterIt ??= underWay.then(() => {
      afterIt = null;
      return readOnce();
    });
    return afterIt;
  }

  function lookForChanges(): void {
    const next = places.sign();
    const isSame = next !== null && next === sign;
    const isUnreadable = findings.some(({ state }) => state === 'unreadable');
    if (next === null && !isAttended()) return;
    if (!isSame || isUnreadable) void readOnce();
  }

  await readOnce();
  const stop = every(POLICY_LOOK_MS, lookForChanges);
  return {
    read: () => reading,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    look,
    stop,
  };
}

function everyInterval(ms: number, callback: () => void): () => void {
  const timer = setInterval(callback, ms);
  return () => clearInterval(timer);
}

function findingOf({ place, level, reading }: ReadPlace, known: readonly KnownPlace[]): PolicyFinding {
  switch (reading.type) {
    case 'absent':
      return { place, level, state: 'absent', reason: null, values: {} };
    case 'found':
      return { place, level, state: 'found', reason: null, values: reading.values };
    case 'unreadable': {
      const before = known.filter((each) => each.level === level && isIn(each.place, place));
      // The first goes first, as where the files of a folder are read one by one.
      const values = Object.fromEntries(
        before
          .map((each) => Object.entries(each.values))
          .reverse()
          .flat(),
      );
      return { place, level, state: 'unreadable', reason: reading.reason, values };
    }
  }
}

/** A place that is found or absent is known anew; one that is unreadable leaves what was known of it. */
function knownOf(read: readonly ReadPlace[], before: readonly KnownPlace[]): readonly KnownPlace[] {
  return read.flatMap(({ place, level, reading }): readonly KnownPlace[] => {
    if (reading.type === 'found') return [{ place, level, values: reading.values }];
    if (reading.type === 'absent') return [];
    return before.filter((each) => each.level === level && isIn(each.place, place));
  });
}

/** Whether a place is another one or a file in it. */
function isIn(place: string, other: string): boolean {
  return place === other || place.startsWith(`${other}/`);
}

/** Names, never values: a log goes to whoever helps. */
function tell({ sources }: PolicyReading, log: Log): void {
  for (const { place, state, reason, isLastKnown, holding, refused } of sources) {
    if (state === 'unreadable') {
      const holds = isLastKnown ? '; what it held before holds on' : '';
      log.warn(`policy: ${place} is unreadable: ${reason}${holds}`);
    }
    if (state === 'found') log.info(`policy: ${place} sets ${holding.join(', ') || 'nothing'}`);
    for (const each of refused) log.warn(`policy: ${place}: "${each.key}" is refused: ${each.reason}`);
  }
}
