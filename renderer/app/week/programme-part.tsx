import type { TestHistory, TestMark } from '../../../shared/programme/self-check.ts';
import type { WeekView } from '../../../shared/views/views.ts';
import { useText } from '../../bridge/text.ts';
import { Section } from '../../ui/page.tsx';

/** The user's progress in the programme, and the latest self-checks beside the first ones. */
export function ProgrammePart({ view }: { readonly view: Pick<WeekView, 'programme' | 'checks'> }) {
  const { t, format } = useText();
  const { programme } = view;
  const checks = view.checks.filter(({ marks }) => marks.length > 0);
  if (programme === null && checks.length === 0) return null;
  const reach = (mark: TestMark, side: 'left' | 'right') =>
    mark[side] === null ? t('week.programme.unknown') : format.number(mark[side].reach);
  const line = ({ test, marks, sides }: TestHistory) => {
    const [first, last] = [marks[0], marks.at(-1)];
    if (first === undefined || last === undefined) return null;
    return (
      <li key={test}>
        {t('week.programme.mark', {
          test: t(`week.programme.check.${test}`),
          day: format.shortDay(last.day),
          left: reach(last, 'left'),
          right: reach(last, 'right'),
        })}{' '}
        {first !== last &&
          t('week.programme.first', { left: reach(first, 'left'), right: reach(first, 'right') })}{' '}
        {(sides === 'left-further' || sides === 'right-further') && t('week.programme.differ')}
      </li>
    );
  };
  return (
    <Section title={t('week.programme.title')} className="week-programme">
      {programme !== null && (
        <p>
          {t('week.programme.standing', {
            week: format.number(programme.week),
            phase: t(`week.programme.phase.${programme.phase}`),
          })}
        </p>
      )}
      {checks.length > 0 && <ul className="points">{checks.map(line)}</ul>}
    </Section>
  );
}
