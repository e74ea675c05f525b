import { describe, expect, it } from 'vitest';
import { hourAxis, hourTicks } from '../../../../renderer/app/today/hour-ticks.ts';

const ms = (iso: string) => Date.parse(iso);
const iso = (ticks: readonly number[]) => ticks.map((at) => new Date(at).toISOString().slice(11, 16));

describe('the hours under the strip', () => {
  it('label every hour of a short day', () => {
    expect(iso(hourTicks(ms('2026-11-18T08:42Z'), ms('2026-11-18T11:10Z'), 'UTC'))).toEqual([
      '09:00',
      '10:00',
      '11:00',
    ]);
  });

  it('labels only some hours of a long day, at whole steps', () => {
    const ticks = hourTicks(ms('2026-11-18T06:10Z'), ms('2026-11-18T22:40Z'), 'UTC');
    expect(iso(ticks)).toEqual(['09:00', '12:00', '15:00', '18:00', '21:00']);
  });

  it('follow the local clock, even over the end of summer time', () => {
    const ticks = hourTicks(ms('2026-10-24T23:30Z'), ms('2026-10-25T03:30Z'), 'Europe/Berlin');
    expect(iso(ticks)).toEqual(['00:00', '02:00', '03:00']);
  });

  it('label nothing if there is no whole hour in between', () => {
    expect(hourTicks(ms('2026-11-18T08:05Z'), ms('2026-11-18T08:50Z'), 'UTC')).toEqual([]);
  });
});

describe('the axis of a day', () => {
  const span = (from: string, until: string, zone = 'UTC') => {
    const axis = hourAxis(ms(from), ms(until), zone);
    return [axis.fromMs, axis.untilMs].map((at) => new Date(at).toISOString().slice(5, 16));
  };

  it('spans four hours from the first minutes on', () => {
    expect(span('2026-11-18T08:42Z', '2026-11-18T08:43Z')).toEqual(['11-18T08:00', '11-18T12:00']);
  });

  it('ends with the last hour of the day', () => {
    expect(span('2026-11-18T08:42Z', '2026-11-18T17:01Z')).toEqual(['11-18T08:00', '11-18T18:00']);
    expect(span('2026-11-18T08:42Z', '2026-11-18T17:00Z')).toEqual(['11-18T08:00', '11-18T17:00']);
  });

  it('has whole hours in a zone with a half-hour offset', () => {
    expect(span('2026-11-18T03:42Z', '2026-11-18T10:10Z', 'Asia/Kolkata')).toEqual([
      '11-18T03:30',
      '11-18T10:30',
    ]);
  });
});
