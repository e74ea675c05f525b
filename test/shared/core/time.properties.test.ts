import { expect, it } from 'vitest';
import { addDays, daySpanAt, HOUR } from '../../../shared/core/time.ts';

const zones = ['Europe/Berlin', 'Australia/Lord_Howe', 'America/New_York', 'Pacific/Apia', 'Asia/Kathmandu'];

it.each(['00:00', '02:30', '04:00', '06:00'])(
  'the span of a day contains its moment and adjoins its neighbours, all year (start %s)',
  (start) => {
    for (const zone of zones) {
      for (let ms = Date.UTC(2026, 0, 1); ms < Date.UTC(2027, 0, 1); ms += 11.3 * HOUR) {
        const span = daySpanAt(ms, zone, start);
        expect(span.fromMs).toBeLessThanOrEqual(ms);
        expect(span.untilMs).toBeGreaterThan(ms);
        expect(daySpanAt(span.untilMs, zone, start)).toMatchObject({
          day: addDays(span.day, 1),
          fromMs: span.untilMs,
        });
        expect(daySpanAt(span.untilMs - 1, zone, start).day).toBe(span.day);
      }
    }
  },
);
