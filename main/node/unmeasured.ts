import type { CallSource, QuietSource } from '../ports.ts';

const notMeasured = { known: false, reason: 'not measured on this system yet' } as const;

/** Calls are not measured yet: unknown, which is neither yes nor no. */
export const unmeasuredCall: CallSource = { read: () => notMeasured };

/** Do-not-disturb and full-screen programs are not measured yet: unknown. */
export const unmeasuredQuiet: QuietSource = { read: () => notMeasured };
