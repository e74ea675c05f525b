import { CircleCheck, Footprints } from 'lucide-react';
import { useState } from 'react';
import { checkBeforeStart } from '../../../shared/programme/safety.ts';
import { attempt } from '../../bridge/bridge.ts';
import { useText } from '../../bridge/text.ts';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { Choices } from '../../ui/choices.tsx';
import { Refusal } from '../trouble.tsx';
import { answersOf, asksForNew, type CheckForm, emptyCheck } from './check-answers.ts';
import { SafetyLists } from './safety-text.tsx';

/** Props of the safety check. */
export interface SafetyCheckProps {
  /** Called when the user closes the result; if left out, the result stays. */
  readonly onClose?: () => void;
}

/** The three questions of the safety check, then its result. Only the result is stored, never the answers. */
export function SafetyCheck({ onClose }: SafetyCheckProps) {
  const [form, setForm] = useState<CheckForm>(emptyCheck);
  const [result, setResult] = useState<CheckResult | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const answers = answersOf(form);

  const send = async () => {
    if (answers === null) return;
    const reply = await attempt('safety:check', answers);
    setRefusal(reply.ok ? null : reply.reason);
    // The stored result follows the same rule, which does not depend on the time.
    if (reply.ok) setResult(checkBeforeStart(answers, 0).mode);
  };

  if (result !== null) {
    return <ShownResult result={result} hasSign={answers?.hasSign === true} onClose={onClose} />;
  }
  return (
    <CheckQuestions
      form={form}
      onChange={setForm}
      refusal={refusal}
      isComplete={answers !== null}
      onSend={send}
      onClose={onClose}
    />
  );
}

type CheckResult = 'full' | 'limited';

interface ShownResultProps {
  readonly result: CheckResult;
  /** One of the warning signs applies. */
  readonly hasSign: boolean;
  readonly onClose: (() => void) | undefined;
}

function ShownResult({ result, hasSign, onClose }: ShownResultProps) {
  const { t } = useText();
  const Icon = result === 'full' ? CircleCheck : Footprints;
  return (
    <div className="check" role="status">
      <Callout
        tone={result === 'full' ? 'plain' : 'due'}
        icon={<Icon size={20} aria-hidden />}
        title={t(`check.result.${result}Title`)}
      >
        {t(`check.result.${result}`)}
      </Callout>
      {hasSign && <p>{t('check.result.now')}</p>}
      {onClose !== undefined && (
        <div className="dialog-actions">
          <Button look="main" autoFocus onPress={onClose}>
            {t('action.close')}
          </Button>
        </div>
      )}
    </div>
  );
}

interface CheckQuestionsProps {
  readonly form: CheckForm;
  readonly onChange: (form: CheckForm) => void;
  readonly refusal: string | null;
  readonly isComplete: boolean;
  readonly onSend: () => void;
  readonly onClose: (() => void) | undefined;
}

function CheckQuestions({ form, onChange, refusal, isComplete, onSend, onClose }: CheckQuestionsProps) {
  const { t } = useText();
  return (
    <div className="check">
      <p>{t('check.lead')}</p>
      <Choices
        label={t('check.looked')}
        choices={(['yes', 'no', 'none'] as const).map((id) => ({
          id,
          label: t(`check.lookedAnswers.${id}`),
        }))}
        value={form.looked}
        onChange={(id) => onChange({ ...form, looked: id === 'yes' || id === 'none' ? id : 'no' })}
      />
      {asksForNew(form) && (
        <YesNo label={t('check.new')} value={form.isNew} onChange={(isNew) => onChange({ ...form, isNew })} />
      )}
      <YesNo
        label={t('check.sign')}
        value={form.hasSign}
        onChange={(hasSign) => onChange({ ...form, hasSign })}
      />
      <details className="folded">
        <summary>{t('check.lists')}</summary>
        <SafetyLists />
      </details>
      <Refusal reason={refusal} />
      <div className="dialog-actions">
        {onClose !== undefined && (
          <Button look="quiet" onPress={onClose}>
            {t('check.later')}
          </Button>
        )}
        <Button look="main" isDisabled={!isComplete} onPress={onSend}>
          {t('check.done')}
        </Button>
      </div>
    </div>
  );
}

interface YesNoProps {
  readonly label: string;
  readonly value: boolean | null;
  readonly onChange: (value: boolean) => void;
}

function YesNo({ label, value, onChange }: YesNoProps) {
  const { t } = useText();
  const choices = [
    { id: 'yes', label: t('action.yes') },
    { id: 'no', label: t('action.no') },
  ];
  const shown = value === null ? null : value ? 'yes' : 'no';
  return <Choices label={label} choices={choices} value={shown} onChange={(id) => onChange(id === 'yes')} />;
}
