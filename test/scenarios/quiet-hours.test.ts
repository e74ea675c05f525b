import { describe, it } from 'vitest';
import { HOUR } from '../../shared/core/time.ts';
import { scenario } from '../support/scenario.ts';

describe('in quiet hours', () => {
  it('a break falls due and is recorded as such, and its card waits for their end', () => {
    scenario({ rules: { quietHours: { tue: [['09:15', '09:35']] } } })
      .types('34:55')
      .gives(['30:00', 'due 1 micro'])
      .types('40:00')
      .gives(['30:00', 'due 1 micro'], ['40:00', 'card 1']);
  });

  it('their end is not a moment to prompt: the card waits for a lull or 10 min', () => {
    scenario({ rules: { quietHours: { tue: [['09:15', '09:35']] } } })
      .types('36:00')
      .idles('36:10')
      .gives(['30:00', 'due 1 micro'], ['36:10', 'card 1']);
  });

  it('a shown card closes', () => {
    scenario({ rules: { quietHours: { tue: [['09:31', '10:00']] } } })
      .types('30:00')
      .idles('30:10')
      .types('31:00')
      .gives(['30:00', 'due 1 micro'], ['30:10', 'card 1'], ['31:00', 'card 1 goes']);
  });

  it('a break whose card could never appear is excused', () => {
    scenario({ rules: { quietHours: { tue: [['09:00', '12:00']] } } })
      .types('1:00:00')
      .gives(['30:00', 'due 1 micro'], ['1:00:00', 'excused 1']);
  });

  it('the range of the day before extends past midnight', () => {
    scenario({ time: '00:00', rules: { quietHours: { mon: [['22:00', '00:45']] } } })
      .types('44:55')
      .gives(['30:00', 'due 1 micro'])
      .types('45:00')
      .gives(['30:00', 'due 1 micro'], ['45:00', 'card 1']);
  });

  it('on another day have no effect', () => {
    scenario({ rules: { quietHours: { wed: [['09:00', '12:00']] } } })
      .types('40:00')
      .gives(['30:00', 'due 1 micro'], ['40:00', 'card 1']);
  });

  it('the sitting clock runs and natural breaks count', () => {
    scenario({ rules: { quietHours: { tue: [['09:00', '24:00']] } } })
      .types('20:00')
      .idles('30:00')
      .gives(['25:00', 'bout 0:00 to 20:00: 20:00 natural']);
  });
});

describe('quiet hours follow the wall clock', () => {
  it('when the user travels', () => {
    scenario({ rules: { quietHours: { tue: [['17:00', '18:00']] } } })
      .types('10:00')
      .travelsTo('Asia/Tokyo')
      .types('45:00')
      .gives(['30:00', 'due 1 micro']);
  });

  it('when it is set into them, and out of them again', () => {
    scenario({ rules: { quietHours: { tue: [['14:00', '16:00']] } } })
      .types('10:00')
      .setsWallClock(5 * HOUR)
      .types('45:00')
      .gives(['30:00', 'due 1 micro'])
      .setsWallClock(-5 * HOUR)
      .types('45:05')
      .gives(['30:00', 'due 1 micro'], ['45:05', 'card 1']);
  });

  it('on a night without an hour from two to three', () => {
    scenario({ date: '2026-03-29', time: '01:30', rules: { quietHours: { sun: [['01:00', '03:15']] } } })
      .types('44:55')
      .gives(['30:00', 'due 1 micro'])
      .types('45:00')
      .gives(['30:00', 'due 1 micro'], ['45:00', 'card 1']);
  });

  it('on a night with two of them', () => {
    scenario({ date: '2026-10-25', time: '02:30', rules: { quietHours: { sun: [['01:00', '03:00']] } } })
      .types('1:29:55')
      .gives(['30:00', 'due 1 micro'], ['1:00:00', 'excused 1'])
      .types('1:30:00')
      .idles('1:30:10')
      .gives(
        ['30:00', 'due 1 micro'],
        ['1:00:00', 'excused 1'],
        ['1:30:00', 'due 2 long'],
        ['1:30:10', 'card 2'],
      );
  });
});
