import { describe, expect, it } from 'vitest';
import { type Expected, type Scenario, scenario } from '../support/scenario.ts';

/** A routine of 60 s that began at 30:00, while the person goes on to give input. */
function started(): Scenario {
  return scenario().types('30:00').answers('start');
}
const start: readonly Expected[] = [
  ['30:00', 'due 1 micro'],
  ['30:00', 'player'],
];

/** A long break of 300 s that began at 50:00. */
function startedLong(): Scenario {
  return scenario({ rules: { sittingThresholdMinutes: 50 } })
    .types('50:00')
    .answers('start');
}
const startLong: readonly Expected[] = [
  ['50:00', 'due 1 long'],
  ['50:00', 'player'],
];

describe('the end of a routine', () => {
  it.each([60, 48])('with %i of 60 s is C, and ends the bout at the moment the routine began', (seconds) => {
    started()
      .types('31:00')
      .finishes(seconds)
      .gives(
        ...start,
        ['31:00', `routine ${seconds} of 60 s completed`],
        ['31:00', 'player goes'],
        ['31:00', 'C 1'],
        ['31:00', 'bout 0:00 to 30:00: 30:00 completed'],
      );
  });

  it.each([
    [47.9, '0.80'],
    [30, '0.50'],
    [12, '0.20'],
  ])('with %f of 60 s is P with the credit of its seconds, and the bout goes on', (seconds, credit) => {
    started()
      .types('31:00')
      .finishes(seconds)
      .types('35:00')
      .idles('40:00')
      .gives(
        ...start,
        ['31:00', `routine ${seconds} of 60 s partial`],
        ['31:00', 'player goes'],
        ['31:00', `P 1 credit ${credit}`],
        ['40:00', 'bout 0:00 to 35:00: 34:00 natural'],
      );
  });

  it('with under 20 % is a skip: K at the end', () => {
    started()
      .types('31:00')
      .finishes(11.9)
      .types('1:00:00')
      .gives(
        ...start,
        ['31:00', 'routine 11.9 of 60 s barely'],
        ['31:00', 'player goes'],
        ['1:00:00', 'K 1'],
      );
  });

  it('with under 20 % is N when a natural break follows', () => {
    started()
      .types('31:00')
      .finishes(5)
      .types('40:00')
      .idles('45:00')
      .gives(
        ...start,
        ['31:00', 'routine 5 of 60 s barely'],
        ['31:00', 'player goes'],
        ['45:00', 'bout 0:00 to 40:00: 39:00 natural'],
        ['45:00', 'N 1'],
      );
  });

  it('without both sides is no C, however many seconds', () => {
    started()
      .types('31:00')
      .finishes(60, { hasBothSides: false })
      .gives(
        ...start,
        ['31:00', 'routine 60 of 60 s partial'],
        ['31:00', 'player goes'],
        ['31:00', 'P 1 credit 1.00'],
      );
  });

  it('starts the micro clock again after a P', () => {
    const told = started().types('31:00').finishes(30).types('1:00:55');
    expect(told.state.opportunity).toBeNull();
    expect(told.types('1:01:00').state.opportunity?.id).toBe(2);
  });

  it('lets the sample at which it is told begin no bout', () => {
    scenario()
      .types('30:00')
      .answers('start')
      .types('30:55')
      .vanishes('31:00')
      .finishes(60)
      .types('33:00')
      .idles('38:00')
      .gives(
        ...start,
        ['31:00', 'routine 60 of 60 s completed'],
        ['31:00', 'player goes'],
        ['31:00', 'C 1'],
        ['31:00', 'bout 0:00 to 30:00: 30:00 completed'],
        ['38:00', 'bout 31:05 to 33:00: 1:55 natural'],
      );
  });

  it('closes an opportunity of which the 30 min are long over', () => {
    scenario({ rules: { microBreakSeconds: 120 } })
      .types('59:30')
      .answers('start')
      .types('1:01:30')
      .finishes(120)
      .gives(
        ['30:00', 'due 1 micro'],
        ['40:00', 'card 1'],
        ['41:05', 'card 1 goes'],
        ['59:30', 'player'],
        ['1:01:30', 'routine 120 of 120 s completed'],
        ['1:01:30', 'player goes'],
        ['1:01:30', 'C 1'],
        ['1:01:30', 'bout 0:00 to 59:30: 59:30 completed, long sitting'],
      );
  });
});

describe('while a routine runs', () => {
  it('idle begins no natural break', () => {
    startedLong()
      .idles('55:00')
      .finishes(300)
      .gives(
        ...startLong,
        ['55:00', 'routine 300 of 300 s completed'],
        ['55:00', 'player goes'],
        ['55:00', 'C 1'],
        ['55:00', 'bout 0:00 to 50:00: 50:00 completed'],
      );
  });

  it('no second one starts', () => {
    started()
      .startsBreak()
      .answers('start')
      .gives(...start);
  });

  it('its opportunity takes no other answer', () => {
    started()
      .answers('skip')
      .answers('already-moved')
      .answers(5)
      .types('31:00')
      .finishes(60)
      .gives(
        ...start,
        ['31:00', 'routine 60 of 60 s completed'],
        ['31:00', 'player goes'],
        ['31:00', 'C 1'],
        ['31:00', 'bout 0:00 to 30:00: 30:00 completed'],
      );
  });

  it('its seconds cannot outrun the time', () => {
    started()
      .types('30:20')
      .finishes(60)
      .gives(
        ...start,
        ['30:20', 'routine 20 of 60 s partial'],
        ['30:20', 'player goes'],
        ['30:20', 'P 1 credit 0.33'],
      );
  });

  it('its seconds cannot shrink', () => {
    started()
      .types('31:00')
      .progresses(60)
      .finishes(0)
      .gives(
        ...start,
        ['31:00', 'routine 60 of 60 s completed'],
        ['31:00', 'player goes'],
        ['31:00', 'C 1'],
        ['31:00', 'bout 0:00 to 30:00: 30:00 completed'],
      );
  });

  it('what another run reports is dropped', () => {
    started()
      .types('31:00')
      .progresses(60, { runId: 7 })
      .finishes(60, { runId: 7 })
      .saysItHurts(7)
      .gives(...start);
  });

  it('a pause is no reason to take it away: what it is worth is told at its end', () => {
    started()
      .pauses(30)
      .types('31:00')
      .finishes(60)
      .gives(
        ...start,
        ['31:00', 'routine 60 of 60 s completed'],
        ['31:00', 'player goes'],
        ['31:00', 'C 1'],
        ['31:00', 'bout 0:00 to 30:00: 30:00 completed'],
      );
  });
});

describe('a gap or a lock in a routine', () => {
  it('of under 2 min lets it stand still', () => {
    started()
      .types('30:20')
      .sleeps('31:20')
      .types('31:40')
      .finishes(60)
      .gives(
        ...start,
        ['31:40', 'routine 40 of 60 s partial'],
        ['31:40', 'player goes'],
        ['31:40', 'P 1 credit 0.67'],
      );
  });

  it('of under 2 min may be followed by the rest of it', () => {
    started()
      .types('30:20')
      .locks()
      .idles('31:20')
      .unlocks()
      .types('32:00')
      .finishes(60)
      .gives(
        ...start,
        ['32:00', 'routine 60 of 60 s completed'],
        ['32:00', 'player goes'],
        ['32:00', 'C 1'],
        ['32:00', 'bout 0:00 to 30:00: 30:00 completed'],
      );
  });

  it('of 2 min ends it there: N under 80 %', () => {
    started()
      .types('30:40')
      .progresses(40)
      .sleeps('40:00')
      .gives(
        ...start,
        ['32:40', 'routine 40 of 60 s partial, absence'],
        ['32:40', 'player goes'],
        ['32:40', 'bout 0:00 to 30:40: 30:00 natural'],
        ['32:40', 'N 1'],
      );
  });

  it('of 2 min ends it there: C when 80 % was done', () => {
    started()
      .types('30:50')
      .progresses(50)
      .locks()
      .idles('40:00')
      .gives(
        ...start,
        ['32:50', 'routine 50 of 60 s completed, absence'],
        ['32:50', 'player goes'],
        ['32:50', 'C 1'],
        ['32:50', 'bout 0:00 to 30:00: 30:00 completed'],
      );
  });

  it('takes no seconds that a player counts on behind the lock', () => {
    started()
      .types('30:10')
      .progresses(10)
      .locks()
      .idles('31:00')
      .progresses(60)
      .idles('32:10')
      .gives(
        ...start,
        ['32:10', 'routine 10 of 60 s barely, absence'],
        ['32:10', 'player goes'],
        ['32:10', 'bout 0:00 to 30:10: 30:00 natural'],
        ['32:10', 'N 1'],
      );
  });

  it('idle before the gap plays no part', () => {
    startedLong()
      .idles('54:00')
      .progresses(240)
      .sleeps('55:30')
      .idles('56:30')
      .finishes(300)
      .gives(
        ...startLong,
        ['56:30', 'routine 300 of 300 s completed'],
        ['56:30', 'player goes'],
        ['56:30', 'C 1'],
        ['56:30', 'bout 0:00 to 50:00: 50:00 completed'],
      );
  });
});

describe('"This hurts"', () => {
  it('excuses the opportunity at once; the routine may go on', () => {
    started()
      .types('30:20')
      .progresses(20)
      .saysItHurts()
      .types('31:00')
      .finishes(60)
      .gives(
        ...start,
        ['30:20', 'E 1'],
        ['31:00', 'routine 60 of 60 s completed'],
        ['31:00', 'player goes'],
        ['31:00', 'bout 0:00 to 30:00: 30:00 completed'],
      );
  });

  it('or ends with it, without another outcome', () => {
    started()
      .types('30:20')
      .progresses(20)
      .saysItHurts()
      .finishes(20)
      .types('31:00')
      .gives(...start, ['30:20', 'E 1'], ['30:20', 'routine 20 of 60 s partial'], ['30:20', 'player goes']);
  });

  it('said twice is said once', () => {
    started()
      .types('30:20')
      .saysItHurts()
      .saysItHurts()
      .gives(...start, ['30:20', 'E 1']);
  });

  it('in a voluntary break excuses nothing', () => {
    scenario().types('10:00').startsBreak().types('10:10').saysItHurts().gives(['10:00', 'player']);
  });
});

describe('a voluntary break', () => {
  it('that is completed ends the bout and is no opportunity', () => {
    scenario()
      .types('10:00')
      .startsBreak()
      .types('11:00')
      .finishes(60)
      .gives(
        ['10:00', 'player'],
        ['11:00', 'voluntary routine 60 of 60 s completed'],
        ['11:00', 'player goes'],
        ['11:00', 'bout 0:00 to 10:00: 10:00 completed'],
      );
  });

  it('that is not leaves the bout open, without its seconds', () => {
    scenario()
      .types('10:00')
      .startsBreak(300)
      .types('12:00')
      .finishes(120)
      .types('15:00')
      .idles('20:00')
      .gives(
        ['10:00', 'player'],
        ['12:00', 'voluntary routine 120 of 300 s partial'],
        ['12:00', 'player goes'],
        ['20:00', 'bout 0:00 to 15:00: 13:00 natural'],
      );
  });

  it('keeps a break from falling due until it is over', () => {
    scenario()
      .types('29:59')
      .startsBreak()
      .types('31:00')
      .gives(['29:59', 'player'])
      .finishes(10)
      .types('31:05')
      .gives(
        ['29:59', 'player'],
        ['31:00', 'voluntary routine 10 of 60 s barely'],
        ['31:00', 'player goes'],
        ['31:05', 'due 1 micro'],
      );
  });

  it('that an absence interrupts ends with the bout', () => {
    scenario()
      .types('10:00')
      .startsBreak()
      .types('10:20')
      .progresses(20)
      .locks()
      .idles('15:00')
      .gives(
        ['10:00', 'player'],
        ['12:20', 'voluntary routine 20 of 60 s partial, absence'],
        ['12:20', 'player goes'],
        ['12:20', 'bout 0:00 to 10:20: 10:00 natural'],
      );
  });

  it.each([
    ['that break, with its length', null, 60],
    ['that break, judged by the routine that was chosen', 120, 120],
  ])('started while a break is due is %s', (_name, chosen, planned) => {
    scenario()
      .types('31:00')
      .startsBreak(chosen)
      .types('33:00')
      .finishes(planned)
      .gives(
        ['30:00', 'due 1 micro'],
        ['31:00', 'player'],
        ['33:00', `routine ${planned} of ${planned} s completed`],
        ['33:00', 'player goes'],
        ['33:00', 'C 1'],
        ['33:00', 'bout 0:00 to 31:00: 31:00 completed'],
      );
  });
});

describe('a player that is gone', () => {
  it('ends with what it had told when its seconds have not grown for more than 10 minutes', () => {
    startedLong()
      .types('51:00')
      .progresses(60)
      .types('61:05')
      .gives(
        ...startLong,
        ['61:05', 'routine 60 of 300 s partial'],
        ['61:05', 'player goes'],
        ['61:05', 'P 1 credit 0.20'],
      );
  });
});
