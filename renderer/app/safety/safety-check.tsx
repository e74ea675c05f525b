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

/** Props of the check before the start. */
export interface SafetyCheckProps {
  /** Called when its result has been shown and is put away; without it, the result stays. */
  readonly onClose?: () => void;
}

/** Three questions; nothing of them is kept but what they lead to. */
export function SafetyCheck({ onClose }: SafetyCheckProps) {
  const { t } = useText();
  const [form, setForm] = useState<CheckForm>(emptyCheck);
  const [result, setResult] = useState<'full' | 'limited' | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const answers = answersOf(form);
  const yesNo = [
    { id: 'yes', label: t('action.yes') },
    { id: 'no', label: t('action.no') },
  ];
  const shown = (value: boolean | null) => (value === null ? null : value ? 'yes' : 'no');

  const send = async () => {
    if (answers === null) return;
    const reply = await attempt('safety:check', answers);
    setRefusal(reply.ok ? null : reply.reason);
    // The same rule as the one that is kept; its moment does not matter here.
    if (reply.ok) setResult(checkBeforeStart(answers, 0).mode);
  };

  if (result !== null) {
    return (
      <div className="check" role="status">
        <Callout
          tone={result === 'full' ? 'plain' : 'due'}
          icon={
            result === 'full' ? <CircleCheck size={20} aria-hidden /> : <Footprints size={20} aria-hidden />
          }
          title={t(`check.result.${result}Title`)}
        >
          {t(`check.result.${result}`)}
        </Callout>
        {answers?.hasSign && <p>{t('check.result.now')}</p>}
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
        onChange={(id) => setForm({ ...form, looked: id === 'yes' || id === 'none' ? id : 'no' })}
      />
      {asksForNew(form) && (
        <Choices
          label={t('check.new')}
          choices={yesNo}
          value={shown(form.isNew)}
          onChange={(id) => setForm({ ...form, isNew: id === 'yes' })}
        />
      )}
      <Choices
        label={t('check.sign')}
        choices={yesNo}
        value={shown(form.hasSign)}
        onChange={(id) => setForm({ ...form, hasSign: id === 'yes' })}
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
        <Button look="main" isDisabled={answers === null} onPress={send}>
          {t('check.done')}
        </Button>
      </div>
    </div>
  );
}
