import { CircleCheck, Footprints, Siren } from 'lucide-react';
import { useState } from 'react';
import type { Problem } from '../../../shared/contract/problem.ts';
import { checkBeforeStart } from '../../../shared/programme/safety.ts';
import { useAnnouncement } from '../../bridge/announcer.tsx';
import { attempt } from '../../bridge/bridge.ts';
import { useText } from '../../bridge/text.ts';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { Choices } from '../../ui/choices.tsx';
import { Refusal } from '../trouble.tsx';
import { answersOf, asksForLook, type CheckForm, emptyCheck, signs } from './check-answers.ts';
import { SafetyLists } from './safety-text.tsx';

/** Props of the safety check. */
export interface SafetyCheckProps {
  /** Called when the user closes the result; if left out, the result stays. */
  readonly onClose?: () => void;
}

/** The question of the safety check with its lists, then the result. Only the result is stored, never an answer. */
export function SafetyCheck({ onClose }: SafetyCheckProps) {
  const [form, setForm] = useState<CheckForm>(emptyCheck);
  const [result, setResult] = useState<CheckResult | null>(null);
  const [refusal, setRefusal] = useState<Problem | null>(null);
  const answers = answersOf(form);

  const send = async () => {
    if (answers === null) return;
    const reply = await attempt('safety:check', answers);
    setRefusal(reply.ok ? null : reply.problem);
    // The stored result follows the same rule, which does not depend on the time.
    if (reply.ok) setResult(checkBeforeStart(answers, 0).mode);
  };

  if (result !== null) {
    return (
      <ShownResult
        result={result}
        isEmergency={answers?.sign === 'emergency'}
        onChange={() => setResult(null)}
        onClose={onClose}
      />
    );
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
  /** A sign on the emergency list applies. */
  readonly isEmergency: boolean;
  /** The user wants to change an answer. */
  readonly onChange: () => void;
  readonly onClose: (() => void) | undefined;
}

function ShownResult({ result, isEmergency, onChange, onClose }: ShownResultProps) {
  const { t } = useText();
  const Icon = result === 'full' ? CircleCheck : Footprints;
  const now = isEmergency ? [t('check.result.nowTitle'), t('check.result.now')] : [];
  const words = [...now, t(`check.result.${result}Title`), t(`check.result.${result}`)];
  useAnnouncement(words.join(' '));
  return (
    <div className="check">
      {isEmergency && (
        <Callout tone="due" icon={<Siren size={20} aria-hidden />} title={t('check.result.nowTitle')}>
          {t('check.result.now')}
        </Callout>
      )}
      <Callout
        tone={result === 'full' ? 'plain' : 'due'}
        icon={<Icon size={20} aria-hidden />}
        title={t(`check.result.${result}Title`)}
      >
        {t(`check.result.${result}`)}
      </Callout>
      <div className="dialog-actions">
        <Button look="quiet" onPress={onChange}>
          {t('check.change')}
        </Button>
        {onClose !== undefined && (
          <Button look="main" autoFocus onPress={onClose}>
            {t('action.close')}
          </Button>
        )}
      </div>
    </div>
  );
}

interface CheckQuestionsProps {
  readonly form: CheckForm;
  readonly onChange: (form: CheckForm) => void;
  readonly refusal: Problem | null;
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
        label={t('check.question')}
        choices={['none', 'yes'].map((id) => ({ id, label: t(`check.answers.${id}`) }))}
        value={form.applies === null ? null : form.applies ? 'yes' : 'none'}
        onChange={(id) => onChange({ ...form, applies: id === 'yes' })}
      />
      <SafetyLists isOpen={form.applies === true} />
      {form.applies === true && (
        <Choices
          label={t('check.which')}
          choices={signs.map((id) => ({ id, label: t(`check.answers.${id}`) }))}
          value={form.sign}
          onChange={(id) => onChange({ ...form, sign: signs.find((sign) => sign === id) ?? null })}
        />
      )}
      {asksForLook(form) && (
        <YesNo
          label={t('check.looked')}
          value={form.isLookedAtSince}
          onChange={(isLookedAtSince) => onChange({ ...form, isLookedAtSince })}
        />
      )}
      <Refusal problem={refusal} />
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
