import { describe, expect, it } from 'vitest';
import { adherenceOf } from '../../../shared/core/adherence.ts';
import { creditOf, type Outcome } from '../../../shared/core/outcome.ts';

/** Opportunities with the given number of each outcome, plus partial ones with the given credits. */
function judged(counts: Partial<Record<Outcome, number>>, partial: readonly number[] = []) {
  const entries = Object.entries(counts) as [Outcome, number][];
  return [
    ...entries.flatMap(([outcome, count]) =>
      Array.from({ length: count }, () => ({ outcome, credit: creditOf(outcome, 0) })),
    ),
    ...partial.map((credit) => ({ outcome: 'partial' as const, credit })),
  ];
}

const minutes = (desk: number, isShort: boolean) => ({ deskSeconds: desk * 60, isShort });

describe('adherenceOf', () => {
  it('computes the worked example', () => {
    const figures = adherenceOf(
      judged(
        { excused: 6, completed: 12, natural: 5, 'self-reported': 1, skipped: 5, expired: 2 },
        [0.5, 0.4, 0.6],
      ),
      [
        ...Array.from({ length: 24 }, () => minutes(42.5, true)),
        ...Array.from({ length: 5 }, () => minutes(100, false)),
      ],
    );
    expect(figures).toMatchObject({
      opportunities: 34,
      completed: 12,
      partial: 3,
      natural: 5,
      selfReported: 1,
      skipped: 5,
      expired: 2,
      excused: 6,
      rated: 28,
      deskSeconds: 1520 * 60,
      shortDeskSeconds: 1020 * 60,
    });
    expect(figures.partialCredit).toBeCloseTo(1.5, 12);
    expect(figures.breakAdherence).toBeCloseTo(19.5 / 28, 12);
    expect(figures.routineFollowThrough).toBeCloseTo(13.5 / 22, 12);
    expect(figures.shortSittingShare).toBeCloseTo(1020 / 1520, 12);
    const percent = (share: number | null) => Math.round((share ?? 0) * 100);
    expect([
      percent(figures.breakAdherence),
      percent(figures.routineFollowThrough),
      percent(figures.shortSittingShare),
    ]).toEqual([70, 61, 67]);
  });

  it('of nothing has no data, not 0 %', () => {
    expect(adherenceOf([], [])).toMatchObject({
      opportunities: 0,
      breakAdherence: null,
      routineFollowThrough: null,
      shortSittingShare: null,
      deskSeconds: 0,
    });
  });

  it('of excused ones only has no data', () => {
    expect(adherenceOf(judged({ excused: 4 }), [])).toMatchObject({
      opportunities: 4,
      rated: 0,
      breakAdherence: null,
      routineFollowThrough: null,
    });
  });

  it('of natural breaks only has break adherence, but no follow-through', () => {
    expect(adherenceOf(judged({ natural: 3, 'self-reported': 1 }), [])).toMatchObject({
      breakAdherence: 1,
      routineFollowThrough: null,
    });
  });

  it('of skips is 0 %, which is data', () => {
    expect(adherenceOf(judged({ skipped: 1, expired: 1 }), [])).toMatchObject({
      breakAdherence: 0,
      routineFollowThrough: 0,
    });
  });

  it('leaves the excused out of the count', () => {
    expect(adherenceOf(judged({ completed: 3, skipped: 1, excused: 20 }), []).breakAdherence).toBe(0.75);
  });

  it('gives the short-sitting share of bouts without opportunities', () => {
    expect(adherenceOf([], [minutes(30, true)]).shortSittingShare).toBe(1);
    expect(adherenceOf([], [minutes(60, false)]).shortSittingShare).toBe(0);
    expect(adherenceOf([], [minutes(30, true), minutes(90, false)]).shortSittingShare).toBe(0.25);
  });

  it('always lies between 0 and 1', () => {
    for (const counts of [
      { completed: 1, natural: 9, 'self-reported': 4 },
      { completed: 7, skipped: 1 },
      { expired: 5, natural: 1 },
    ]) {
      const { breakAdherence, routineFollowThrough } = adherenceOf(judged(counts, [0.2, 0.79]), []);
      for (const share of [breakAdherence, routineFollowThrough]) {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }
    }
  });
});

describe('creditOf', () => {
  it.each([
    ['completed', 1],
    ['partial', 0.4],
    ['natural', 1],
    ['self-reported', 1],
    ['skipped', 0],
    ['expired', 0],
    ['excused', null],
  ] as const)('%s is worth %s', (outcome, credit) => {
    expect(creditOf(outcome, 0.4)).toBe(credit);
  });
});
