import { describe, it } from 'vitest';
import { scenario } from '../support/scenario.ts';
import type { Expected } from '../support/scenario-clock.ts';

const noLong = { longBreakDueMinutes: null };

function expired(id: number, due: string, card: string, goes: string, end: string): readonly Expected[] {
  return [
    [due, `due ${id} micro`],
    [card, `card ${id}`],
    [goes, `card ${id} goes`],
    [end, `expired ${id}`],
  ];
}
const first = expired(1, '30:00', '40:00', '41:05', '1:00:00');
const second = expired(2, '1:30:00', '1:40:00', '1:41:05', '2:00:00');

describe('two expired cards in a row', () => {
  it('make the threshold 10 min longer, and the app says so', () => {
    scenario({ rules: noLong })
      .types('2:40:00')
      .gives(...first, ...second, ['2:00:00', 'lengthened'], ['2:40:00', 'due 3 micro']);
  });

  it('make the long threshold longer too', () => {
    scenario({ rules: { sittingThresholdMinutes: 20, longBreakDueMinutes: 49 } })
      .types('2:10:00')
      .gives(
        ...expired(1, '20:00', '30:00', '31:05', '50:00'),
        ['1:10:00', 'due 2 long'],
        ['1:20:00', 'card 2'],
        ['1:21:05', 'card 2 goes'],
        ['1:40:00', 'expired 2'],
        ['1:40:00', 'lengthened'],
        ['2:10:00', 'due 3 micro'],
      );
  });

  it('do so only once a day', () => {
    scenario({ rules: noLong })
      .types('5:00:00')
      .gives(
        ...first,
        ...second,
        ['2:00:00', 'lengthened'],
        ...expired(3, '2:40:00', '2:50:00', '2:51:05', '3:10:00'),
        ...expired(4, '3:50:00', '4:00:00', '4:01:05', '4:20:00'),
        ['5:00:00', 'due 5 micro'],
      );
  });

  it('do so only for the rest of that day', () => {
    scenario({ rules: noLong, time: '01:25' })
      .types('2:35:00')
      .gives(...first, ...second, ['2:00:00', 'lengthened'], ['2:35:00', 'due 3 micro']);
  });

  it('have no effect if one of them began on the day before', () => {
    scenario({ rules: noLong, time: '03:00' })
      .types('2:30:00')
      .gives(...first, ...second, ['2:30:00', 'due 3 micro']);
  });

  it('still count if an excused one comes between them', () => {
    scenario({ rules: noLong })
      .types('1:30:00')
      .pauses(30)
      .endsPause()
      .types('2:30:00')
      .gives(
        ...first,
        ['1:30:00', 'due 2 micro'],
        ['1:30:00', 'excused 2'],
        ...expired(3, '2:00:00', '2:10:00', '2:11:05', '2:30:00'),
        ['2:30:00', 'lengthened'],
      );
  });

  it('do not count if a skip comes between them', () => {
    scenario({ rules: noLong })
      .types('1:30:00')
      .answers('skip')
      .types('3:00:00')
      .gives(
        ...first,
        ['1:30:00', 'due 2 micro'],
        ['2:00:00', 'skipped 2'],
        ...expired(3, '2:00:00', '2:10:00', '2:11:05', '2:30:00'),
        ['3:00:00', 'due 4 micro'],
      );
  });

  it('do not count if a taken break comes between them', () => {
    scenario({ rules: noLong })
      .types('1:30:00')
      .answers('already-moved')
      .types('3:00:05')
      .gives(
        ...first,
        ['1:30:00', 'due 2 micro'],
        ['1:30:00', 'self-reported 2'],
        ['1:30:00', 'bout 0:00 to 1:30:00: 90:00 self-reported, long sitting'],
        ...expired(3, '2:00:05', '2:10:05', '2:11:10', '2:30:05'),
        ['3:00:05', 'due 4 micro'],
      );
  });

  it('do not change the limit of short sitting', () => {
    scenario({ rules: noLong })
      .types('2:00:00')
      .idles('2:05:00')
      .types('2:51:00')
      .idles('2:56:00')
      .gives(
        ...first,
        ...second,
        ['2:00:00', 'lengthened'],
        ['2:05:00', 'bout 0:00 to 2:00:00: 120:00 natural, long sitting'],
        ['2:45:05', 'due 3 micro'],
        ['2:51:10', 'card 3'],
        ['2:56:00', 'bout 2:05:05 to 2:51:00: 45:55 natural, long sitting'],
        ['2:56:00', 'card 3 goes'],
        ['2:56:00', 'natural 3'],
      );
  });
});
