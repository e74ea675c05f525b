import { Check, ClipboardCheck } from 'lucide-react';
import type { Programme } from '../../../shared/programme/programme.ts';
import { weekPlans } from '../../../shared/programme/weeks.ts';
import { useText } from '../../bridge/text.ts';
import { weekState } from './actions.ts';

/** The eight weeks, with the current one and what leads to the next. */
export function WeekList({ programme }: { readonly programme: Programme | null }) {
  const { t } = useText();
  return (
    <ol className="weeks">
      {weekPlans.map(({ week, gate, hasSelfCheck }) => {
        const state = weekState(week, programme);
        return (
          <li
            key={week}
            className={`week-line week-${state}`}
            {...(state === 'now' ? { 'aria-current': 'step' as const } : {})}
          >
            <span className="week-dot" aria-hidden>
              {state === 'past' ? <Check size={14} strokeWidth={3} /> : week}
            </span>
            <div>
              <h3>
                {t('programme.weekLine', { week, title: t(`programme.weeks.${week}.title`) })}
                {state === 'now' && <span className="week-here">{t('programme.here')}</span>}
              </h3>
              <p>{t(`programme.weeks.${week}.text`)}</p>
              <p className="quiet small">{t(`programme.gate.${gate.type}`, { ...gate })}</p>
              {hasSelfCheck && (
                <p className="quiet small week-check">
                  <ClipboardCheck size={14} aria-hidden />
                  {t('programme.withCheck')}
                </p>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
