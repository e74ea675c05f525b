import { useText } from '../../bridge/text.ts';
import { Choices } from '../../ui/choices.tsx';
import { Refusal } from '../trouble.tsx';
import { asksForLook, signs } from './check-answers.ts';
import { SafetyLists } from './safety-text.tsx';
import type { SafetyCheckState } from './use-safety-check.ts';

/** The question of the safety check with its lists, and the questions that follow from the answer. */
export function CheckQuestions({ check }: { readonly check: SafetyCheckState }) {
  const { t } = useText();
  const { form, setForm, refusal } = check;
  return (
    <>
      <p>{t('check.lead')}</p>
      <Choices
        label={t('check.question')}
        choices={['none', 'yes'].map((id) => ({ id, label: t(`check.answers.${id}`) }))}
        value={form.applies === null ? null : form.applies ? 'yes' : 'none'}
        onChange={(id) => setForm({ ...form, applies: id === 'yes' })}
      />
      <SafetyLists isOpen={form.applies === true} />
      {form.applies === true && (
        <Choices
          label={t('check.which')}
          choices={signs.map((id) => ({ id, label: t(`check.answers.${id}`) }))}
          value={form.sign}
          onChange={(id) => setForm({ ...form, sign: signs.find((sign) => sign === id) ?? null })}
        />
      )}
      {asksForLook(form) && (
        <YesNo
          label={t('check.looked')}
          value={form.isLookedAtSince}
          onChange={(isLookedAtSince) => setForm({ ...form, isLookedAtSince })}
        />
      )}
      <Refusal problem={refusal} />
    </>
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
