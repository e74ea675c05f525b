import { describe, expect, it } from 'vitest';
import { scenario } from '../support/scenario.ts';
import { start, started, startedLong, startLong } from '../support/scenario-routines.ts';

describe('the end of a routine', () => {
  it.each([60, 48])(
    'with %i of 60 s is completed, and ends the bout at the moment the routine began',
    (seconds) => {
      started()
        .types('31:00')
        .finishes(seconds)
        .gives(
          ...start,
          ['31:00', `routine ${seconds} of 60 s completed`],
          ['31:00', 'player goes'],
          ['31:00', 'completed 1'],
          ['31:00', 'bout 0:00 to 30:00: 30:00 completed'],
        );
    },
  );

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
        ['31:00', `partial 1 credit ${credit}`],
        ['40:00', 'bout 0:00 to 35:00: 34:00 natural'],
      );
  });

  it('with under 20 % is a skip: skipped at the end', () => {
    started()
      .types('31:00')
      .finishes(11.9)
      .types('1:00:00')
      .gives(
        ...start,
        ['31:00', 'routine 11.9 of 60 s barely'],
        ['31:00', 'player goes'],
        ['1:00:00', 'skipped 1'],
      );
  });

  it('with under 20 % is natural if a natural break follows', () => {
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
        ['45:00', 'natural 1'],
      );
  });

  it('without both sides is not completed, whatever its seconds', () => {
    started()
      .types('31:00')
      .finishes(60, { hasBothSides: false })
      .gives(
        ...start,
        ['31:00', 'routine 60 of 60 s partial'],
        ['31:00', 'player goes'],
        ['31:00', 'partial 1 credit 1.00'],
      );
  });

  it('is a sign of presence: 5 min without input during it are not an absence afterwards', () => {
    startedLong()
      .idles('56:00')
      .finishes(200)
      .types('57:00')
      .idles('1:02:00')
      .gives(
        ...startLong,
        ['56:00', 'routine 200 of 300 s partial'],
        ['56:00', 'player goes'],
        ['56:00', 'partial 1 credit 0.67'],
        ['1:02:00', 'bout 0:00 to 57:00: 51:00 natural'],
      );
  });

  it('restarts the micro clock after a partial one', () => {
    const story = started().types('31:00').finishes(30).types('1:00:55');
    expect(story.state.opportunity).toBeNull();
    expect(story.types('1:01:00').state.opportunity?.id).toBe(2);
  });

  it('begins no bout at the sample that reports it', () => {
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
        ['31:00', 'completed 1'],
        ['31:00', 'bout 0:00 to 30:00: 30:00 completed'],
        ['38:00', 'bout 31:05 to 33:00: 1:55 natural'],
      );
  });

  it('closes an opportunity whose 30 min are long over', () => {
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
        ['1:01:30', 'completed 1'],
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
        ['55:00', 'completed 1'],
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
        ['31:00', 'completed 1'],
        ['31:00', 'bout 0:00 to 30:00: 30:00 completed'],
      );
  });

  it('its seconds cannot exceed the elapsed time', () => {
    started()
      .types('30:20')
      .finishes(60)
      .gives(
        ...start,
        ['30:20', 'routine 20 of 60 s partial'],
        ['30:20', 'player goes'],
        ['30:20', 'partial 1 credit 0.33'],
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
        ['31:00', 'completed 1'],
        ['31:00', 'bout 0:00 to 30:00: 30:00 completed'],
      );
  });

  it('reports of another run are dropped', () => {
    started()
      .types('31:00')
      .progresses(60, { runId: 7 })
      .finishes(60, { runId: 7 })
      .saysItHurts(7)
      .gives(...start);
  });

  it('a pause does not close it: its outcome is recorded at its end', () => {
    started()
      .pauses(30)
      .types('31:00')
      .finishes(60)
      .gives(
        ...start,
        ['31:00', 'routine 60 of 60 s completed'],
        ['31:00', 'player goes'],
        ['31:00', 'completed 1'],
        ['31:00', 'bout 0:00 to 30:00: 30:00 completed'],
      );
  });
});
