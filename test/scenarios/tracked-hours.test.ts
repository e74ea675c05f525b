import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../shared/core/time.ts';
import { scenario } from '../support/scenario.ts';

const morning = { trackedHours: { tue: [['09:00', '12:30']] } } as const;

describe('outside tracked hours', () => {
  it('nothing is recorded; a bout begins with the first two samples inside', () => {
    scenario({ rules: morning, time: '08:50' })
      .types('20:00')
      .idles('25:00')
      .gives(['25:00', 'bout 10:00 to 20:00: 10:00 natural']);
  });

  it('a day that is not listed has none', () => {
    scenario({ rules: { trackedHours: { mon: [['00:00', '24:00']] } } })
      .types('3:00:00')
      .gives();
  });

  it('an empty table has none at all', () => {
    scenario({ rules: { trackedHours: {} } })
      .types('3:00:00')
      .gives();
  });

  it('no opportunity begins: the threshold is counted from the edge', () => {
    scenario({ rules: morning, time: '08:45' })
      .types('44:55')
      .gives()
      .types('45:00')
      .gives(['45:00', 'due 1 micro']);
  });

  it('a break that the user starts is done, but not recorded', () => {
    scenario({ rules: morning, time: '13:00' })
      .types('10:00')
      .startsBreak()
      .types('11:00')
      .finishes(60)
      .gives(['10:00', 'player'], ['11:00', 'player goes']);
  });
});

describe('at the edge', () => {
  it('an open bout ends, with its desk time up to there', () => {
    scenario({ rules: morning, time: '12:10' })
      .types('30:00')
      .gives(['20:00', 'bout 0:00 to 20:00: 20:00 hours']);
  });

  it('between two samples it ends at the edge, not at a sample', () => {
    scenario({ rules: morning, time: '12:10' })
      .types('19:58')
      .vanishes('19:58')
      .types('20:03')
      .gives(['20:00', 'bout 0:00 to 20:00: 20:00 hours']);
  });

  it('in a pause it ends at the edge, minus what was frozen', () => {
    scenario({ rules: morning, time: '12:10' })
      .types('16:00')
      .idles('30:00')
      .gives(['20:00', 'bout 0:00 to 20:00: 19:00 hours']);
  });

  it('in a gap it comes before a natural break that becomes certain later', () => {
    scenario({ rules: morning, time: '12:10' })
      .types('19:00')
      .sleeps('30:00')
      .gives(['20:00', 'bout 0:00 to 20:00: 19:00 hours']);
  });

  it('in a gap it comes after a natural break that was certain before', () => {
    scenario({ rules: morning, time: '12:10' })
      .types('18:00')
      .sleeps('30:00')
      .gives(['20:00', 'bout 0:00 to 18:00: 18:00 natural']);
  });

  it('during a lock it comes before the natural break of that lock', () => {
    scenario({ rules: morning, time: '12:10' })
      .types('19:00')
      .locks()
      .idles('30:00')
      .gives(['20:00', 'bout 0:00 to 20:00: 19:00 hours']);
  });

  it('in a call nothing is recorded after it', () => {
    scenario({ rules: { ...morning, promptsPerDay: 0 }, time: '12:10' })
      .types('10:00')
      .readsCall(true)
      .idles('50:00')
      .gives(['20:00', 'bout 0:00 to 20:00: 20:00 hours']);
  });

  it('an open opportunity is excused', () => {
    scenario({ rules: morning, time: '11:50' })
      .types('30:00')
      .idles('30:10')
      .types('41:00')
      .gives(
        ['30:00', 'due 1 micro'],
        ['30:10', 'card 1'],
        ['31:15', 'card 1 goes'],
        ['40:00', 'excused 1'],
        ['40:00', 'bout 0:00 to 40:00: 40:00 hours'],
      );
  });

  it('a skipped one is excused too', () => {
    scenario({ rules: morning, time: '11:50' })
      .types('30:00')
      .answers('skip')
      .types('41:00')
      .gives(['30:00', 'due 1 micro'], ['40:00', 'excused 1'], ['40:00', 'bout 0:00 to 40:00: 40:00 hours']);
  });

  it.each([
    [48, ['completed 1'], '39:00', 'completed'],
    [47, ['partial 1 credit 0.78'], '40:00', 'hours'],
    [12, ['partial 1 credit 0.20'], '40:00', 'hours'],
    [11, ['excused 1'], '40:00', 'hours'],
  ] as const)('a routine of which %i of 60 s are done decides', (seconds, [outcome], endedAt, by) => {
    const story = scenario({ rules: morning, time: '11:50' }).types('39:00').answers('start').types('39:00');
    story.progresses(0);
    story.types('39:50').progresses(seconds).types('40:05');
    story.gives(
      ['30:00', 'due 1 micro'],
      ['39:00', 'player'],
      ['40:00', outcome],
      ['40:00', `bout 0:00 to ${endedAt}: 39:00 ${by}`],
    );
  });

  it('two adjoining ranges have none between them', () => {
    scenario({
      rules: {
        trackedHours: {
          tue: [
            ['09:00', '12:30'],
            ['12:30', '18:00'],
          ],
        },
      },
      time: '12:10',
    })
      .types('29:00')
      .idles('34:00')
      .gives(['34:00', 'bout 0:00 to 29:00: 29:00 natural']);
  });

  it('a range that crosses midnight has none at midnight', () => {
    scenario({ rules: { trackedHours: { tue: [['22:00', '02:00']] } }, time: '23:50' })
      .types('29:00')
      .idles('34:00')
      .gives(['34:00', 'bout 0:00 to 29:00: 29:00 natural']);
  });

  it('"24:00" is midnight', () => {
    scenario({ rules: { trackedHours: { tue: [['09:00', '24:00']] } }, time: '23:50' })
      .types('29:00')
      .gives(['10:00', 'bout 0:00 to 10:00: 10:00 hours']);
    scenario({
      rules: { trackedHours: { tue: [['09:00', '24:00']], wed: [['00:00', '08:00']] } },
      time: '23:50',
    })
      .types('29:00')
      .idles('34:00')
      .gives(['34:00', 'bout 0:00 to 29:00: 29:00 natural']);
  });

  it('no natural break is recorded, and the long clock continues across a pause of under 5 min', () => {
    scenario({
      rules: {
        trackedHours: {
          tue: [
            ['09:00', '09:25'],
            ['09:28', '18:00'],
          ],
        },
      },
    })
      .types('58:00')
      .gives(['25:00', 'bout 0:00 to 25:00: 25:00 hours'], ['58:00', 'due 1 long']);
  });
});

describe('a wall clock or a zone that crosses an edge', () => {
  it('ends the bout at the moment it was set, not before', () => {
    scenario({ rules: morning, time: '10:00' })
      .types('10:00')
      .setsWallClock(5 * HOUR)
      .types('20:00')
      .gives(['10:00', 'bout 0:00 to 10:00: 10:00 hours']);
  });

  it('set back into the hours, recording begins again', () => {
    scenario({ rules: morning, time: '12:10' })
      .types('25:00')
      .setsWallClock(-30 * MINUTE)
      .types('40:00')
      .idles('45:00')
      .gives(['20:00', 'bout 0:00 to 20:00: 20:00 hours'], ['45:00', 'bout 25:05 to 40:00: 14:55 natural']);
  });

  it('a zone in which the time is tracked too ends nothing', () => {
    scenario({ rules: morning, time: '11:00' })
      .types('10:00')
      .travelsTo('Europe/London')
      .types('20:00')
      .idles('25:00')
      .gives(['25:00', 'bout 0:00 to 20:00: 20:00 natural']);
  });

  it('a zone in which the time is not tracked ends the bout', () => {
    scenario({ rules: morning, time: '11:00' })
      .types('10:00')
      .travelsTo('Asia/Tokyo')
      .types('20:00')
      .gives(['10:05', 'bout 0:00 to 10:05: 10:05 hours']);
  });
});

describe('a table that changes', () => {
  it('so that the present moment is outside ends the bout', () => {
    const story = scenario({ rules: morning, time: '10:00' }).types('10:00');
    story.changesRules({ trackedHours: { tue: [['14:00', '18:00']] } }).types('20:00');
    story.gives(['10:05', 'bout 0:00 to 10:05: 10:05 hours']);
    expect(story.state.bout).toBeNull();
  });

  it('so that the present moment is still inside ends nothing', () => {
    scenario({ rules: morning, time: '10:00' })
      .types('10:00')
      .changesRules({ trackedHours: { tue: [['08:00', '18:00']] } })
      .types('20:00')
      .idles('25:00')
      .gives(['25:00', 'bout 0:00 to 20:00: 20:00 natural']);
  });
});
