import type { PolicySource } from '../../main/ports/policy.ts';
import { nothingRead } from '../../shared/policy/policy-reading.ts';

/** The policy source of an unmanaged machine: nothing is set, and that is known, not unreadable. */
export const noPolicySource: PolicySource = {
  read: () => nothingRead,
  subscribe: () => () => {},
  refresh: async () => {},
};
