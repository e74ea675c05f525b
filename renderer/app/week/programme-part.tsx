import type { TestHistory, TestMark } from '../../../shared/programme/self-check.ts';
import type { WeekView } from '../../../shared/views/views.ts';
import { useText } from '../../bridge/text.ts';
import { Section } from '../../ui/page.tsx';
import { reachText } from '../self-check/check-words.ts';

/** The user's progress in the programme, and the latest self-checks beside the first ones. */
export function ProgrammePart({ view }: { readonly view: Pick<WeekView, 'programme' | 'checks'> }) {
  const text = useText();
  const { t, format } = text;
  const { programme } = view;
  const checks = view.checks.filter(({ marks }) => marks.length > 0);
  if (programme === null && checks.length === 0) return null;
  const line = ({ test, marks, sides }: TestHistory) => {
    const last = marks.at(-1);
    if (last === undefined) return null;
    const first = marks.find(({ scale }) => scale === last.scale);
    const reaches = (mark: TestMark) => ({
      left: reachText(test, 'left', mark, text),
      right: reachText(test, 'right', mark, text),
    });
    return (
      <li key={test}>
        {t('week.programme.mark', {
          test: t(`week.programme.check.${test}`),
          day: format.shortDay(last.day),
          ...reaches(last),
        })}{' '}
        {first !== undefined && first !== last && t('week.programme.first', reaches(first))}{' '}
        {(sides === 'left-further' || sides === 'right-further') && t('week.programme.differ')}
      </li>
    );
  };
  return (
    <Section
      title={t(programme === null ? 'week.programme.checksTitle' : 'week.programme.title')}
      className="week-programme"
    >
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
