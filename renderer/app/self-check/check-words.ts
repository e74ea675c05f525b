import type { Side } from '../../../shared/choice/exclusions.ts';
import type { SelfTest, SideMark, TestMark } from '../../../shared/programme/self-check.ts';
import type { Text } from '../../bridge/text.ts';

type Words = Pick<Text, 't' | 'format'>;

/** A direction on the clock face, such as "10:30"; the reach is in steps of half an hour from 12. */
export function clockDirection(side: Side, reach: number): string {
  const halfHours = side === 'right' ? reach : 24 - reach;
  const hour = Math.floor(halfHours / 2) % 12 || 12;
  return halfHours % 2 === 0 ? String(hour) : `${hour}:30`;
}

/** The label of a reach where it is entered: a direction, or a number of hand-widths. */
export function stepLabel(test: SelfTest, side: Side, reach: number, { format }: Words): string {
  return test === 'turn' ? clockDirection(side, reach) : format.number(reach / 2);
}

/** A reach in words. */
export function reachText(
  test: SelfTest,
  side: Side,
  mark: Pick<TestMark, 'scale' | Side>,
  { t, format }: Words,
): string {
  const own: SideMark | null = mark[side];
  if (own === null) return t('selfCheck.leftOut');
  if (mark.scale === 'estimate') return t('selfCheck.estimate', { reach: own.reach });
  if (test === 'turn') return t('selfCheck.direction', { direction: clockDirection(side, own.reach) });
  return t('selfCheck.handWidths', { count: own.reach / 2, widths: format.number(own.reach / 2) });
}

/** How one side has changed since the first time. */
export function changeText(test: SelfTest, side: Side, change: number, { t, format }: Words): string {
  const way = change === 0 ? 'same' : change > 0 ? 'more' : 'less';
  const steps = Math.abs(change);
  const by =
    test === 'turn'
      ? t('selfCheck.degrees', { degrees: format.number(steps * 15) })
      : t('selfCheck.handWidths', { count: steps / 2, widths: format.number(steps / 2) });
  return t(`selfCheck.change.${side}-${way}`, { by });
}
