import { describe, it } from 'vitest';
import { start, started, startedLong, startLong } from '../support/scenario-routines.ts';

describe('a gap or a lock in a routine', () => {
  it('of under 2 min pauses it', () => {
    started()
      .types('30:20')
      .sleeps('31:20')
      .types('31:40')
      .finishes(60)
      .gives(
        ...start,
        ['31:40', 'routine 40 of 60 s partial'],
        ['31:40', 'player goes'],
        ['31:40', 'partial 1 credit 0.67'],
      );
  });

  it('of under 2 min can be followed by the rest of it', () => {
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
        ['32:00', 'completed 1'],
        ['32:00', 'bout 0:00 to 30:00: 30:00 completed'],
      );
  });

  it('of 2 min ends it there: a natural break if under 80 % was done', () => {
    started()
      .types('30:40')
      .progresses(40)
      .sleeps('40:00')
      .gives(
        ...start,
        ['32:40', 'routine 40 of 60 s partial, absence'],
        ['32:40', 'player goes'],
        ['32:40', 'bout 0:00 to 30:40: 30:00 natural'],
        ['32:40', 'natural 1'],
      );
  });

  it('of 2 min ends it there: completed if 80 % was done', () => {
    started()
      .types('30:50')
      .progresses(50)
      .locks()
      .idles('40:00')
      .gives(
        ...start,
        ['32:50', 'routine 50 of 60 s completed, absence'],
        ['32:50', 'player goes'],
        ['32:50', 'completed 1'],
        ['32:50', 'bout 0:00 to 30:00: 30:00 completed'],
      );
  });

  it('ignores seconds that a player counts while locked', () => {
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
        ['32:10', 'natural 1'],
      );
  });

  it('is not affected by idle time before it', () => {
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
        ['56:30', 'completed 1'],
        ['56:30', 'bout 0:00 to 50:00: 50:00 completed'],
      );
  });
});

describe('a player that disappeared', () => {
  it('ends with its last report if its seconds have not increased for more than 10 minutes', () => {
    startedLong()
      .types('51:00')
      .progresses(60)
      .types('61:05')
      .gives(
        ...startLong,
        ['61:05', 'routine 60 of 300 s partial'],
        ['61:05', 'player goes'],
        ['61:05', 'partial 1 credit 0.20'],
      );
  });
});
