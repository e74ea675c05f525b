import { Button as AriaButton } from 'react-aria-components';
import type { WeekView } from '../../../shared/views/views.ts';
import { attempt } from '../../bridge/bridge.ts';
import { useText } from '../../bridge/text.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/page.tsx';
import { Plot } from '../../ui/plot.tsx';
import { FoldedTable } from '../../ui/table.tsx';
import { Refusal } from '../trouble.tsx';
import { useAttempt } from '../use-attempt.ts';
import { DayName } from './day-name.tsx';

/** The highest answer. */
const TOP = 10;
const answers = Array.from({ length: TOP + 1 }, (_, value) => value);

type ComfortView = Pick<WeekView, 'days' | 'comfort' | 'today'>;

/** How the back felt, if the user wants to say so: today's question, and the answers of the week. */
export function ComfortPart({ view }: { readonly view: ComfortView }) {
  const { t } = useText();
  const hasAnswers = view.days.some(({ comfort }) => comfort !== null);
  if (!hasAnswers && !view.comfort.isAsked) return null;
  return (
    <Section title={t('week.comfort.title')} className="week-comfort">
      {view.comfort.isAsked && <ComfortQuestion today={view.today} />}
      {hasAnswers && <ComfortDots view={view} />}
      {hasAnswers && !view.comfort.isAsked && <ComfortEnds />}
      <p className="quiet small">{t('week.comfort.note')}</p>
    </Section>
  );
}

function ComfortQuestion({ today }: { readonly today: string }) {
  const { t, format } = useText();
  const [refusal, run] = useAttempt();
  const answer = (value: number | null) => run(attempt('comfort:set', { day: today, value }));
  return (
    <div className="comfort-question">
      <p id="comfort-ask">{t('week.comfort.ask')}</p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form */}
      <div className="comfort-answers" role="group" aria-labelledby="comfort-ask">
        {answers.map((value) => (
          <AriaButton
            key={value}
            className="comfort-answer"
            aria-label={t('week.comfort.value', { value: format.number(value) })}
            onPress={() => answer(value)}
          >
            {format.number(value)}
          </AriaButton>
        ))}
      </div>
      <ComfortEnds />
      <Button look="quiet" isSmall onPress={() => answer(null)}>
        {t('week.comfort.skip')}
      </Button>
      <Refusal problem={refusal} />
    </div>
  );
}

/** What the ends of the scale mean. */
function ComfortEnds() {
  const { t } = useText();
  return (
    <p className="comfort-ends quiet small">
      <span>{t('week.comfort.least')}</span>
      <span>{t('week.comfort.most')}</span>
    </p>
  );
}

/** One dot a day. There is no line, because a day without an answer says nothing about its neighbours. */
function ComfortDots({ view: { days } }: { readonly view: ComfortView }) {
  const { t, format } = useText();
  const place = (index: number) => `${((index + 0.5) / days.length) * 100}%`;
  return (
    <>
      <div className="comfort-dots">
        <Plot
          label={t('week.comfort.label')}
          domain={[0, TOP]}
          ticks={[0, TOP / 2, TOP]}
          tickText={format.number}
        >
          {(y) =>
            days.map(
              ({ day, comfort }, index) =>
                comfort !== null && (
                  <circle key={day} className="mark-fill" cx={place(index)} cy={y(comfort)} r="5" />
                ),
            )
          }
        </Plot>
        <div className="comfort-days quiet small" aria-hidden>
          {days.map(({ day, comfort }) => (
            <span key={day}>
              <DayName day={day} />
              {comfort !== null && <strong>{format.number(comfort)}</strong>}
            </span>
          ))}
        </div>
      </div>
      <FoldedTable
        summary={t('week.tableSummary')}
        caption={t('week.comfort.table')}
        columns={[t('week.comfort.columnDay'), t('week.comfort.columnValue')]}
        rows={days.map(({ day, comfort }) => ({
          id: day,
          cells: [format.weekday(day), comfort === null ? '–' : format.number(comfort)],
        }))}
      />
    </>
  );
}
