import { isDeepStrictEqual } from 'node:util';
import { type PolicyFinding, type PolicyReading, readPolicy } from '../../../shared/policy/policy-reading.ts';
import type { Log } from '../../ports/log.ts';
import type { PolicySource } from '../../ports/policy.ts';
import type { KnownPlace, LastKnown } from './policy-last-known.ts';
import { type PolicyPlaces, type ReadPlace, withoutDepths } from './policy-places.ts';

/** Dependencies of a policy source. The last two are for places that are expensive to read. */
export interface PolicySourceOptions {
  readonly places: PolicyPlaces;
  readonly lastKnown: LastKnown;
  readonly log: Log;
  /** Calls back every `ms` milliseconds until the returned function is called. */
  readonly every?: (ms: number, callback: () => void) => () => void;
  /** Whether the user is at the computer. While away, places without a change sign are not read. */
  readonly isAttended?: () => boolean;
}

/** A source that polls its places until it is stopped. */
export interface WatchedPolicySource extends PolicySource {
  stop(): void;
}

/** Polling interval, milliseconds. Including the time to read, a change takes effect within a minute. */
export const POLICY_POLL_MS = 45_000;

/** The state of a source that polls its places. */
interface PolicyWatch {
  readonly places: PolicyPlaces;
  readonly store: LastKnown;
  readonly log: Log;
  readonly isAttended: () => boolean;
  readonly listeners: Set<() => void>;
  known: readonly KnownPlace[];
  /** The change sign of the places at the last reading; null: they have none. */
  sign: string | null;
  findings: readonly PolicyFinding[];
  reading: PolicyReading;
  /** The reading in progress. */
  current: Promise<void> | null;
  /** The reading that follows it. */
  queued: Promise<void> | null;
}

/**
 * Reads the policy and then polls for changes. A place that becomes unreadable keeps its last known values, even
 * across restarts, and is reported as unreadable. Polling takes a few `stat` calls for places with a change sign; the
 * others are read.
 */
export async function openPolicy(options: PolicySourceOptions): Promise<WatchedPolicySource> {
  const { places, lastKnown, log, every = everyInterval, isAttended = () => true } = options;
  const watch: PolicyWatch = {
    places,
    store: lastKnown,
    log,
    isAttended,
    listeners: new Set(),
    known: lastKnown.read(),
    sign: null,
    findings: [],
    reading: readPolicy([]),
    current: null,
    queued: null,
  };
  await readOnce(watch);
  const stop = every(POLICY_POLL_MS, () => poll(watch));
  return {
    read: () => watch.reading,
    subscribe(listener) {
      watch.listeners.add(listener);
      return () => watch.listeners.delete(listener);
    },
    refresh: () => readAgain(watch),
    stop,
  };
}

async function readAll(watch: PolicyWatch): Promise<void> {
  const { places, log } = watch;
  try {
    watch.sign = places.sign();
    const read = (await places.read()).map(withoutDepths);
    const findings = read.map((place) => findingOf(place, watch.known));
    remember(watch, read);
    if (isDeepStrictEqual(findings, watch.findings)) return;
    watch.findings = findings;
    watch.reading = readPolicy(findings);
    logReading(watch.reading, log);
    for (const listener of [...watch.listeners]) listener();
  } catch (error) {
    log.error('the policy could not be read', error);
  }
}

function remember(watch: PolicyWatch, read: readonly ReadPlace[]): void {
  const known = knownOf(read, watch.known);
  if (isDeepStrictEqual(known, watch.known)) return;
  watch.known = known;
  try {
    watch.store.write(known);
  } catch (error) {
    watch.log.error('the last known policy could not be stored', error);
  }
}

/** Reads unless a reading is in progress, which then counts. */
function readOnce(watch: PolicyWatch): Promise<void> {
  watch.current ??= readAll(watch).finally(() => {
    watch.current = null;
  });
  return watch.current;
}

/** Reads again after a reading in progress, which may have missed the newest change. */
function readAgain(watch: PolicyWatch): Promise<void> {
  if (watch.current === null) return readOnce(watch);
  watch.queued ??= watch.current.then(() => {
    watch.queued = null;
    return readOnce(watch);
  });
  return watch.queued;
}

function poll(watch: PolicyWatch): void {
  const sign = watch.places.sign();
  const isSame = sign !== null && sign === watch.sign;
  const isUnreadable = watch.findings.some(({ state }) => state === 'unreadable');
  if (sign === null && !watch.isAttended()) return;
  if (!isSame || isUnreadable) void readOnce(watch);
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
      // The first place wins, as it does when the files of a folder are read one by one.
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

/** Updates what is known with places that were found or are absent, and keeps the old values of unreadable places. */
function knownOf(read: readonly ReadPlace[], before: readonly KnownPlace[]): readonly KnownPlace[] {
  return read.flatMap(({ place, level, reading }): readonly KnownPlace[] => {
    if (reading.type === 'found') return [{ place, level, values: reading.values }];
    if (reading.type === 'absent') return [];
    return before.filter((each) => each.level === level && isIn(each.place, place));
  });
}

/** Whether `place` is `other` or a file in it. */
function isIn(place: string, other: string): boolean {
  return place === other || place.startsWith(`${other}/`);
}

/** Logs names, never values, because a log is passed on to a help desk. */
function logReading({ sources }: PolicyReading, log: Log): void {
  for (const { place, state, reason, isLastKnown, holding, refused } of sources) {
    if (state === 'unreadable') {
      const holds = isLastKnown ? '; its last known values stay in force' : '';
      log.warn(`policy: ${place} is unreadable: ${reason}${holds}`);
    }
    if (state === 'found') log.info(`policy: ${place} sets ${holding.join(', ') || 'nothing'}`);
    for (const each of refused) log.warn(`policy: ${place}: "${each.key}" was rejected: ${each.reason}`);
  }
}
