import type { PolicySource } from '../../main/ports/policy.ts';
import { type PolicyReading, readPolicy } from '../../shared/policy/policy-reading.ts';

/** A policy that a test sets, in one place for each level. */
export interface HandPolicy {
  readonly source: PolicySource;
  /** Changes the policy, and notifies its listeners. */
  set(mandatory: Readonly<Record<string, unknown>>, recommended?: Readonly<Record<string, unknown>>): void;
}

/** Creates a policy source with this policy. */
export function handPolicy(
  mandatory: Readonly<Record<string, unknown>> = {},
  recommended: Readonly<Record<string, unknown>> = {},
): HandPolicy {
  const listeners = new Set<() => void>();
  let reading = read(mandatory, recommended);
  return {
    source: {
      read: () => reading,
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      refresh: async () => {},
    },
    set(nextMandatory, nextRecommended = {}) {
      reading = read(nextMandatory, nextRecommended);
      for (const listener of [...listeners]) listener();
    },
  };
}

function read(mandatory: object, recommended: object): PolicyReading {
  return readPolicy([
    { place: 'managed', level: 'mandatory', state: 'found', reason: null, values: { ...mandatory } },
    { place: 'suggested', level: 'recommended', state: 'found', reason: null, values: { ...recommended } },
  ]);
}
