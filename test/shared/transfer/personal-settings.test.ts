import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noExclusions } from '../../../shared/choice/exclusions.ts';
import { demands } from '../../../shared/content/exercise-schema.ts';
import { type Programme, startProgramme } from '../../../shared/programme/programme.ts';
import { modeOf, type Safety } from '../../../shared/programme/safety.ts';
import { defaultSettings } from '../../../shared/settings/settings.ts';
import {
  changedOf,
  joinOwnSettings,
  type OwnSettings,
  ownSettingsOf,
  ownSettingsSchema,
} from '../../../shared/transfer/personal-settings.ts';

const NOW = 5000;
const nothing = ownSettingsOf(defaultSettings);
const safety = (mode: Safety['mode'], sinceMs: number): Safety => ({ version: 1, mode, sinceMs });
const names = (from: number, count: number) => Array.from({ length: count }, (_, index) => `${from + index}`);

describe('the result of the check', () => {
  test.each<[string, Safety | null, Safety | null, Safety | null]>([
    ['limited there holds here', safety('full', 3), safety('limited', 1), safety('limited', 1)],
    ['limited here stays', safety('limited', 1), safety('full', 3), safety('limited', 1)],
    ['limited there holds where no check was done', null, safety('limited', 1), safety('limited', 1)],
    ['full there is taken where no check was done', null, safety('full', 1), safety('full', 1)],
    ['nothing there changes nothing', safety('limited', 1), null, safety('limited', 1)],
    ['of two that agree the later holds', safety('full', 1), safety('full', 3), safety('full', 3)],
    [
      'of two that agree the later holds, here too',
      safety('limited', 3),
      safety('limited', 1),
      safety('limited', 3),
    ],
    ['a moment to come counts as now', null, safety('full', 9000), safety('full', NOW)],
  ])('%s', (_name, here, there, wanted) => {
    const joined = joinOwnSettings({ ...nothing, safety: here }, { ...nothing, safety: there }, NOW);
    expect(joined.safety).toEqual(wanted);
  });
});

describe('lists', () => {
  test('are merged without duplicates', () => {
    const left = { side: 'left', demand: null } as const;
    const here = {
      ...nothing,
      exclusions: { exercises: ['a', 'b'], demands: ['press' as const], sides: [left] },
      favourites: ['x'],
    };
    const there = {
      ...nothing,
      exclusions: {
        exercises: ['b', 'c'],
        demands: ['overhead' as const, 'press' as const],
        sides: [left, { side: 'left' as const, demand: 'press' as const }],
      },
      favourites: ['y', 'x'],
    };
    expect(joinOwnSettings(here, there, NOW)).toMatchObject({
      exclusions: {
        exercises: ['a', 'b', 'c'],
        demands: ['press', 'overhead'],
        sides: [left, { side: 'left', demand: 'press' }],
      },
      favourites: ['x', 'y'],
    });
  });

  test('keep the existing favourites if there would be too many, and all exclusions', () => {
    const [one, other] = [names(0, 80), names(60, 80)];
    const joined = joinOwnSettings(
      { ...nothing, favourites: one, exclusions: { ...noExclusions, exercises: one } },
      { ...nothing, favourites: other, exclusions: { ...noExclusions, exercises: other } },
      NOW,
    );
    expect(joined.favourites).toEqual(names(0, 100));
    expect(joined.exclusions.exercises).toEqual(names(0, 140));
  });
});

test('a programme is imported if the user follows none', () => {
  const [here, there] = [startProgramme('2026-11-02'), startProgramme('2026-11-09')];
  const joined = (one: Programme | null, other: Programme | null) =>
    joinOwnSettings({ ...nothing, programme: one }, { ...nothing, programme: other }, NOW).programme;
  expect([joined(null, there), joined(here, there), joined(here, null)]).toEqual([there, here, here]);
});

const side = fc.constantFrom('left', 'right');
const demand = fc.constantFrom(...demands);
const list = fc.uniqueArray(fc.string({ maxLength: 64 }), { maxLength: 100 });
const anyOwn: fc.Arbitrary<OwnSettings> = fc.record({
  safety: fc.option(
    fc.record({
      version: fc.constant(1),
      mode: fc.constantFrom('full', 'limited'),
      sinceMs: fc.nat(2 * NOW),
    }),
  ),
  exclusions: fc.record({
    exercises: list,
    demands: fc.uniqueArray(demand),
    sides: fc.array(fc.record({ side, demand: fc.option(demand) }), { maxLength: 8 }),
  }),
  favourites: list,
  programme: fc.option(fc.constantFrom(startProgramme('2026-11-02'), startProgramme('2026-11-09'))),
});

test('a merge is valid, protects no less than before, and changes nothing when repeated', () => {
  fc.assert(
    fc.property(anyOwn, anyOwn, (here, there) => {
      const joined = joinOwnSettings(here, there, NOW);
      expect(ownSettingsSchema.safeParse(joined)).toMatchObject({ success: true });
      expect(joined.exclusions.exercises).toEqual(expect.arrayContaining(here.exclusions.exercises));
      expect(joined.exclusions.demands).toEqual(expect.arrayContaining(here.exclusions.demands));
      expect(joined.exclusions.sides).toEqual(expect.arrayContaining(here.exclusions.sides));
      const isLimited = [here, there].some((each) => modeOf(each.safety) === 'limited');
      expect(modeOf(joined.safety)).toBe(isLimited ? 'limited' : 'full');
      expect(changedOf(joined, joinOwnSettings(joined, there, NOW))).toEqual([]);
    }),
  );
});
