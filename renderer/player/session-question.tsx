import { useState } from 'react';
import type { Problem } from '../../shared/contract/problem.ts';
import type { SessionQuestion as Asked } from '../../shared/views/programme-view.ts';
import { Message } from '../bridge/announcer.tsx';
import { attempt } from '../bridge/bridge.ts';
import { useText } from '../bridge/text.ts';
import { Button } from '../ui/button.tsx';
import { Choices } from '../ui/choices.tsx';

const yesNo = ['yes', 'no'] as const;
const efforts = Array.from({ length: 11 }, (_, effort) => String(effort));

/** Props of the question after a session of the programme. */
export interface SessionQuestionProps {
  readonly runId: number;
  readonly question: Asked;
  /** Content above the questions. */
  readonly title?: string;
}

/** Asks how a session of the programme was; the user can simply ignore it. */
export function SessionQuestion({ runId, question, title }: SessionQuestionProps) {
  const { t } = useText();
  const [comfortable, setComfortable] = useState<string | null>(null);
  const [control, setControl] = useState<string | null>(null);
  const [effort, setEffort] = useState<string | null>(null);
  const [kept, setKept] = useState<'no' | 'yes' | { readonly problem: Problem }>('no');
  if (kept === 'yes') return <Message className="session-kept" text={t('session.kept')} />;

  const yesNoChoices = yesNo.map((id) => ({ id, label: t(`action.${id}`) }));
  const keep = async () => {
    const reply = await attempt('session:rate', {
      runId,
      isComfortable: comfortable === 'yes',
      isControlEasy: control === null ? null : control === 'yes',
      effort: effort === null ? null : Number(effort),
    });
    setKept(reply.ok ? 'yes' : { problem: reply.problem });
  };
  return (
    <section className="session" aria-label={title ?? t('session.title')}>
      {title !== undefined && <h2 className="session-title">{title}</h2>}
      <div className="session-row">
        <Choices
          label={t('session.comfortable')}
          choices={yesNoChoices}
          value={comfortable}
          onChange={setComfortable}
        />
        {question.control && (
          <Choices
            label={t('session.control')}
            choices={yesNoChoices}
            value={control}
            onChange={setControl}
          />
        )}
        {question.effort && (
          <Choices
            label={t('session.effort')}
            help={t('session.effortHelp')}
            choices={efforts.map((id) => ({ id, label: id }))}
            value={effort}
            onChange={setEffort}
            isTight
          />
        )}
      </div>
      <Button look="main" isDisabled={comfortable === null} onPress={keep}>
        {t('session.keep')}
      </Button>
      <Message
        className="refusal"
        text={kept === 'no' ? '' : t('failure.refused', { why: t(`failure.problem.${kept.problem}`) })}
      />
    </section>
  );
}
