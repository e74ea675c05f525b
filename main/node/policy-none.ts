import type { PolicySource } from '../ports.ts';

/** The policy source of a machine that nobody manages: nothing is set, and that is known, not unreadable. */
export const noPolicySource: PolicySource = { read: () => ({ type: 'absent' }) };
