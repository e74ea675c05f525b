import type { WeekView } from '../../../shared/views/views.ts';
import { useText } from '../../bridge/text.ts';
import { Section } from '../../ui/page.tsx';

/** The moments at which the user took breaks, as counts. Empty until there are 20 answers. */
export function MomentsPart({ moments }: Pick<WeekView, 'moments'>) {
  const { t } = useText();
  if (moments.length === 0) return null;
  return (
    <Section title={t('week.moments.title')} className="week-moments">
      <ul className="moments">
        {moments.map(({ reason, shown, taken }) => (
          <li key={reason}>{t(`week.moments.${reason}`, { taken, count: shown })}</li>
        ))}
      </ul>
      <p className="quiet small">{t('week.moments.note')}</p>
    </Section>
  );
}
