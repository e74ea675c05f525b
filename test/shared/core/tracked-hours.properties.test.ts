import { expect, it } from 'vitest';
import type { TrackedHours } from '../../../shared/core/rules.ts';
import { hoursSpanAt } from '../../../shared/core/tracked-hours.ts';

const berlin = 'Europe/Berlin';
const at = (iso: string) => Date.parse(iso);

/** 2026-03-03 is a Tuesday. */
const office: TrackedHours = {
  mon: [
    ['09:00', '12:30'],
    ['13:00', '18:00'],
  ],
  tue: [['09:00', '12:30']],
};

it('hoursSpanAt gives the same answer at every moment of the span that it returns', () => {
  const table: TrackedHours = { ...office, fri: [['22:00', '02:30']], sat: [['02:30', '03:00']] };
  const end = at('2026-04-02T00:00:00Z');
  for (let ms = at('2026-03-20T00:00:00Z'); ms < end; ms += 41 * 60_000) {
    const span = hoursSpanAt(table, ms, berlin);
    for (const moment of [span.fromMs, (span.fromMs + span.untilMs) / 2, span.untilMs - 1]) {
      expect(hoursSpanAt(table, moment, berlin).isTracked).toBe(span.isTracked);
    }
  }
});
