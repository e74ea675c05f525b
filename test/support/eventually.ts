import { vi } from 'vitest';

/** How long a check may take to pass, milliseconds: a busy machine needs seconds where a free one needs milliseconds. */
const PATIENCE_MS = 20_000;

/** Repeats a check until it passes, and returns what it returns. For real programs, which take their own time. */
export function eventually<Value>(check: () => Value | Promise<Value>): Promise<Value> {
  return vi.waitFor(check, { timeout: PATIENCE_MS, interval: 20 });
}
