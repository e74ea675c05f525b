import './self-check.css';
import { useState } from 'react';
import { feels } from '../../../shared/history/records.ts';
import type { SelfTest, TestHistory } from '../../../shared/programme/self-check.ts';
import type { RoutinesView } from '../../../shared/views/library-view.ts';
import type { ProgrammeView } from '../../../shared/views/programme-view.ts';
import { Message } from '../../bridge/announcer.tsx';
import { attempt } from '../../bridge/bridge.ts';
import { useText } from '../../bridge/text.ts';
import { Figure } from '../../figure/figure.tsx';
import { Button } from '../../ui/button.tsx';
import { Choices } from '../../ui/choices.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { AlwaysLine } from '../safety/always-line.tsx';
import { Refusal } from '../trouble.tsx';
import { useAttempt } from '../use-attempt.ts';
import { CheckDrawing } from './check-drawing.tsx';
import { checkMovement } from './check-figures.ts';
import {
  type CheckEntries,
  type CheckPlace,
  entryOf,
  feelOf,
  markOf,
  marksOf,
  withEntry,
} from './check-form.ts';
import { CheckHistory } from './check-history.tsx';
import { MOST_REACH } from './check-marks.ts';
import { stepLabel } from './check-words.ts';

/** The exercise of the same movement: a user who leaves it out doesn't do the test either. */
const sameMovement: { readonly [Test in SelfTest]: string } = {
  turn: 'seat-turn',
  'side-bend': 'side-reach',
};
const sides = ['left', 'right'] as const;
const reaches = Array.from({ length: MOST_REACH + 1 }, (_, reach) => reach);

/** Props of the self-check. */
export interface SelfCheckPageProps {
  readonly library: RoutinesView;
  readonly view: Pick<ProgrammeView, 'checks' | 'hasPain'>;
  /** The parent page. */
  readonly back: { readonly label: string; readonly go: () => void };
}

/** Two seated tests, each to the left and to the right, and then how they compare; a side may be left out. */
export function SelfCheckPage({ library, view, back }: SelfCheckPageProps) {
  const { t } = useText();
  const [entries, setEntries] = useState<CheckEntries>({});
  const [isSaved, setSaved] = useState(false);
  const [refusal, run] = useAttempt();
  const marks = marksOf(entries);
  const save = () => {
    const reply = attempt('self-check:add', { marks });
    run(reply);
    reply.then(({ ok }) => ok && setSaved(true));
  };
  if (isSaved) {
    return (
      <Page key="saved" title={t('selfCheck.savedTitle')} hasFocus back={back}>
        <CheckHistory checks={view.checks} hasPain={view.hasPain} />
        <p>{t('selfCheck.savedText')}</p>
      </Page>
    );
  }
  return (
    <Page key="form" title={t('selfCheck.title')} hasFocus back={back}>
      <p>{t('selfCheck.lead')}</p>
      <p className="check-skip">
        <strong>{t('routines.skipIf')}:</strong> {t('selfCheck.skipIf')}
      </p>
      {view.checks.map((history) => (
        <TestSection key={history.test} {...{ history, library, entries }} onChange={setEntries} />
      ))}
      <Refusal problem={refusal} />
      <div className="detail-actions">
        <Button look="main" isDisabled={marks.length === 0} onPress={save}>
          {t('selfCheck.save')}
        </Button>
        <Button look="quiet" onPress={back.go}>
          {t('action.cancel')}
        </Button>
      </div>
      <AlwaysLine />
    </Page>
  );
}

interface TestSectionProps {
  readonly history: TestHistory;
  readonly library: RoutinesView;
  readonly entries: CheckEntries;
  readonly onChange: (entries: CheckEntries) => void;
}

/** One test with its entries for both sides, which appear on the figure at once. */
function TestSection({ history, library, entries, onChange }: TestSectionProps) {
  const { t } = useText();
  const { test, marks } = history;
  const title = t(`selfCheck.tests.${test}.title`);
  const same = library.exercises.find(({ exercise: { id } }) => id === sameMovement[test]);
  if (same !== undefined && same.hiddenBy !== null) {
    return (
      <Section title={title}>
        <p className="quiet">{t('selfCheck.movementLeftOut')}</p>
      </Section>
    );
  }
  const entered = markOf(entries, test);
  return (
    <Section title={title}>
      <p>{t(`selfCheck.tests.${test}.text`)}</p>
      <div className="test-figures">
        <Figure
          exercise={checkMovement(test, t(`selfCheck.tests.${test}.drawing`))}
          side={null}
          isMoving
          elapsedSeconds={0}
        />
        <CheckDrawing
          test={test}
          marks={entered === null ? marks : [...marks, entered]}
          label={t('selfCheck.chartLabel', { title })}
        />
      </div>
      <div className="test-sides">
        {sides.map((side) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid everywhere
          <div key={side} className="test-side" role="group" aria-label={t(`selfCheck.to.${side}`)}>
            <h3>{t(`selfCheck.to.${side}`)}</h3>
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
  const text = useText();
  const { t } = text;
  const { test, side } = place;
  const { reach, feel } = entryOf(entries, place);
  return (
    <>
      <Choices
        label={t(`selfCheck.tests.${test}.reach`)}
        help={t(`selfCheck.tests.${test}.reachHelp`)}
        choices={reaches.map((step) => ({ id: String(step), label: stepLabel(test, side, step, text) }))}
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
      <Message className="small test-pain" text={feel === 'painful' ? t('selfCheck.painNow') : ''} />
    </>
  );
}
