import i18next from 'i18next';
import { describe, expect, test } from 'vitest';
import en from '../../../shared/strings/en.json' with { type: 'json' };
import { formatOf, type Translate } from '../../../shared/strings/format.ts';
import type { TodayView, WeekView } from '../../../shared/views/views.ts';
import { type SeededRandom, seededRandom } from '../../support/seeded-random.ts';
import { TodayLife } from '../../support/today-life.ts';

const text = i18next.createInstance();
text.init({ lng: 'en', resources: { en: { translation: en } }, initAsync: false });
const t: Translate = (key, values) => text.t(key, { ...values });
const { duration } = formatOf('en', t);

/** Something that happens on a day at the desk. */
function happens(life: TodayLife, random: SeededRandom): void {
  if (life.hasRun) {
    life.finishes(random.pick([0.05, 0.4, 1]));
    return;
  }
  if (life.hasOpportunity && random.happens(0.6)) {
    const answer = random.pick(['start', 'skip', 'already-moved', 'nothing'] as const);
    if (answer === 'start') life.starts();
    else if (answer !== 'nothing') life.answers(answer);
    return;
  }
  switch (random.pick(['type', 'type', 'type', 'pause', 'leave', 'own', 'stand', 'away'] as const)) {
    case 'type':
      life.types(Math.floor(random.between(1, 25)), Math.floor(random.between(0, 60)));
      break;
    case 'pause':
      life.idles(Math.floor(random.between(0, 5)), 20);
      break;
    case 'leave':
      life.idles(6);
      break;
    case 'own':
      life.starts();
      break;
    case 'stand':
      life.sends({ type: 'standingSet', isStanding: random.happens(0.5) });
      break;
    case 'away':
      life.sends({ type: 'awayReported', minutesAgo: 0 });
  }
}

/** The same day, as both pages show it. */
function expectSame(today: TodayView, week: WeekView): void {
  const day = week.days.find((each) => each.day === today.day);
  const strip = week.strip.find((each) => each.day === today.day);
  expect(day?.deskSeconds).toBe(today.dayDeskSeconds);
  expect(duration(week.deskSeconds)).toBe(duration(today.dayDeskSeconds));
  expect(day?.figures).toEqual(today.counts);
  expect([week.voluntary, day?.voluntary]).toEqual([today.voluntary.length, today.voluntary.length]);
  expect(strip?.bouts.map(({ deskSeconds, endedBy }) => [deskSeconds, endedBy === null])).toEqual(
    today.strip?.bouts.map(({ deskSeconds, isOpen }) => [deskSeconds, isOpen]) ?? [],
  );
  expect(
    strip?.routines
      .filter(({ isVoluntary, verdict }) => isVoluntary && verdict !== 'barely')
      .map(({ doneSeconds }) => doneSeconds),
  ).toEqual(today.voluntary.map(({ doneSeconds }) => doneSeconds));
  expect(strip?.opportunities).toHaveLength(today.strip?.marks.length ?? 0);
  const open = today.strip?.bouts.find(({ isOpen }) => isOpen);
  if (open !== undefined) expect(open.deskSeconds).toBe(today.deskSeconds);
  expect(week.excused).toEqual(today.excused);
}

describe('Today and This week never contradict each other', () => {
  test('a break that the user starts appears on both, and one that was barely begun on neither', () => {
    const life = new TodayLife().types(12).starts().finishes().types(8).starts().finishes(0.1).types(3);
    const { today, week } = life.bothViews();
    expectSame(today, week);
    expect(today.voluntary).toMatchObject([{ isCompleted: true, doneSeconds: 60 }]);
    expect(today.counts.opportunities).toBe(0);
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])('on random day %i', (seed) => {
    const random = seededRandom(seed);
    const life = new TodayLife({}, seed % 3 === 0);
    for (let step = 0; step < 30; step += 1) {
      happens(life, random);
      const { today, week } = life.bothViews();
      expectSame(today, week);
    }
    expect(life.bothViews().today.dayDeskSeconds).toBeGreaterThan(0);
  });
});
