import { describe, expect, it } from 'vitest';
import { hourTicks } from '../../../../renderer/app/today/hour-ticks.ts';

const ms = (iso: string) => Date.parse(iso);
const iso = (ticks: readonly number[]) => ticks.map((at) => new Date(at).toISOString().slice(11, 16));

describe('the hours under the strip', () => {
  it('labels every hour of a short day', () => {
    expect(iso(hourTicks(ms('2026-11-18T08:42Z'), ms('2026-11-18T11:10Z'), 'UTC'))).toEqual([
      '09:00',
      '10:00',
      '11:00',
    ]);
  });

  it('labels few hours of a long day, at whole steps', () => {
    const ticks = hourTicks(ms('2026-11-18T06:10Z'), ms('2026-11-18T22:40Z'), 'UTC');
    expect(iso(ticks)).toEqual(['09:00', '12:00', '15:00', '18:00', '21:00']);
  });

  it('goes by the local clock, also over the change from summer time', () => {
    const ticks = hourTicks(ms('2026-10-24T23:30Z'), ms('2026-10-25T03:30Z'), 'Europe/Berlin');
    expect(iso(ticks)).toEqual(['00:00', '02:00', '03:00']);
  });

  it('labels nothing where no whole hour lies between', () => {
    expect(hourTicks(ms('2026-11-18T08:05Z'), ms('2026-11-18T08:50Z'), 'UTC')).toEqual([]);
  });
});
