import { nothingRead } from '../../shared/policy-reading.ts';
import type { PolicySource } from '../ports.ts';

/** The policy source of a machine that nobody manages: nothing is set, and that is known, not unreadable. */
export const noPolicySource: PolicySource = {
  read: () => nothingRead,
  subscribe: () => () => {},
  look: async () => {},
};
