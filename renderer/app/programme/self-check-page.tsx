import { useState } from 'react';
import { feels, type SelfCheck, selfTests } from '../../../shared/history/records.ts';
import type { RoutinesView } from '../../../shared/views/library-view.ts';
import { attempt } from '../../bridge/bridge.ts';
import { useText } from '../../bridge/text.ts';
import { Figure } from '../../figure/figure.tsx';
import { Button } from '../../ui/button.tsx';
import { Choices } from '../../ui/choices.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { Refusal } from '../trouble.tsx';
import { useAttempt } from '../use-attempt.ts';
import { MOST_REACH } from './chart-points.ts';
import { type CheckEntries, type CheckPlace, entryOf, feelOf, marksOf, withEntry } from './check-form.ts';

/** The exercises that illustrate the two tests. */
const drawnBy: { readonly [Each in SelfCheck['test']]: string } = {
  turn: 'seat-turn',
  'side-bend': 'side-reach',
};
const sides = ['left', 'right'] as const;
const reaches = Array.from({ length: MOST_REACH + 1 }, (_, reach) => String(reach));

/** Props of the self-check. */
export interface SelfCheckPageProps {
  readonly library: RoutinesView;
  readonly onBack: () => void;
}

/** Two tests, each to the left and to the right; the user may leave a side out. */
export function SelfCheckPage({ library, onBack }: SelfCheckPageProps) {
  const { t } = useText();
  const [entries, setEntries] = useState<CheckEntries>({});
  const [refusal, run] = useAttempt();
  const marks = marksOf(entries);
  const save = () => {
    const reply = attempt('self-check:add', { marks });
    run(reply);
    reply.then(({ ok }) => ok && onBack());
  };
  return (
    <Page title={t('selfCheck.title')} hasFocus back={{ label: t('selfCheck.back'), go: onBack }}>
      <p>{t('selfCheck.lead')}</p>
      {selfTests.map((test) => (
        <TestSection key={test} {...{ test, library, entries }} onChange={setEntries} />
      ))}
      <Refusal reason={refusal} />
      <div className="detail-actions">
        <Button look="main" isDisabled={marks.length === 0} onPress={save}>
          {t('selfCheck.save')}
        </Button>
        <Button look="quiet" onPress={onBack}>
          {t('action.cancel')}
        </Button>
      </div>
    </Page>
  );
}

interface TestSectionProps {
  readonly test: SelfCheck['test'];
  readonly library: RoutinesView;
  readonly entries: CheckEntries;
  readonly onChange: (entries: CheckEntries) => void;
}

/** One test with its entries for both sides. */
function TestSection({ test, library, entries, onChange }: TestSectionProps) {
  const { t } = useText();
  const exercise = library.exercises.find(({ exercise: { id } }) => id === drawnBy[test])?.exercise;
  return (
    <Section title={t(`selfCheck.tests.${test}.title`)}>
      <p>{t(`selfCheck.tests.${test}.text`)}</p>
      <div className="test-sides">
        {sides.map((side) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid everywhere
          <div key={side} className="test-side" role="group" aria-label={t(`side.${side}`)}>
            <h3>{t(`side.${side}`)}</h3>
            {exercise !== undefined && (
              <div className="test-figure">
                <Figure exercise={exercise} side={side} isMoving elapsedSeconds={0} />
              </div>
            )}
            <SideEntry place={{ test, side }} entries={entries} onChange={onChange} />
          </div>
        ))}
      </div>
    </Section>
  );
}

interface SideEntryProps extends Pick<TestSectionProps, 'entries' | 'onChange'> {
  readonly place: CheckPlace;
}

/** How far one side went in a test, and how that felt. */
function SideEntry({ place, entries, onChange }: SideEntryProps) {
  const { t } = useText();
  const { reach, feel } = entryOf(entries, place);
  return (
    <>
      <Choices
        label={t('selfCheck.reach')}
        help={t('selfCheck.reachHelp')}
        choices={reaches.map((id) => ({ id, label: id }))}
        value={reach === null ? null : String(reach)}
        onChange={(id) => onChange(withEntry(entries, place, { reach: Number(id) }))}
        isTight
      />
      <Choices
        label={t('selfCheck.feel')}
        choices={feels.map((id) => ({ id, label: t(`selfCheck.feels.${id}`) }))}
        value={feel}
        onChange={(id) => onChange(withEntry(entries, place, { feel: feelOf(id) }))}
      />
      <p className="small test-pain" role="status">
        {feel === 'painful' ? t('selfCheck.painNow') : ''}
      </p>
    </>
  );
}
