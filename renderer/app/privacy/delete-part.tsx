import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { DeletedReply } from '../../../shared/contract/contract.ts';
import type { Day } from '../../../shared/core/time.ts';
import type { TodayView } from '../../../shared/views/views.ts';
import { Message } from '../../bridge/announcer.tsx';
import { attempt, request } from '../../bridge/bridge.ts';
import { useText } from '../../bridge/text.ts';
import { useView, type ViewSource } from '../../bridge/use-view.ts';
import { Button } from '../../ui/button.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { Section } from '../../ui/page.tsx';
import { DeleteDialog, type Deletion } from './delete-dialog.tsx';
import { useCountText } from './use-count-text.ts';

type Range = Deletion['range'];

const todaySource: ViewSource<TodayView> = {
  get: () => request('today:get', null),
  listen: () => () => undefined,
};

/** Deletes a day, several days or everything, after a dialog that says what that includes. */
export function DeletePart() {
  const { t } = useText();
  const countText = useCountText();
  const loaded = useView(todaySource);
  const today = loaded.type === 'ready' ? loaded.view.day : null;
  const [chosen, setChosen] = useState<{ readonly from: Day; readonly until: Day } | null>(null);
  const [deletion, setDeletion] = useState<Deletion | null>(null);
  const [reply, setReply] = useState<DeletedReply | null>(null);
  if (today === null) return null;
  const { from, until } = chosen ?? { from: today, until: today };

  async function ask(range: Range): Promise<void> {
    setReply(null);
    try {
      const count = await request('history:count', { range });
      const hasToday = range === null || (today !== null && range.from <= today && range.until >= today);
      setDeletion({ range, count, hasToday });
    } catch {
      setReply({ ok: false, problem: 'internal' });
    }
  }

  async function carryOut({ range }: Deletion): Promise<void> {
    setDeletion(null);
    setReply(await attempt('history:delete', { range, isConfirmed: true }));
  }

  const note = () => {
    if (reply === null) return '';
    if (!reply.ok) return t('data.deleteFailed', { why: t(`failure.problem.${reply.problem}`) });
    return t('data.deleted', { what: countText(reply.count) ?? t('data.nothing') });
  };

  return (
    <Section title={t('data.deleteTitle')}>
      <p>{t('data.deleteText')}</p>
      <div className="privacy-buttons">
        <DateInput label={t('data.from')} value={from} onChange={(day) => setChosen({ from: day, until })} />
        <DateInput
          label={t('data.until')}
          value={until}
          onChange={(day) => setChosen({ from, until: day })}
        />
        <Button isDisabled={from > until} onPress={() => ask({ from, until })}>
          {t('data.deleteDays')}
        </Button>
      </div>
      <div className="privacy-buttons">
        <Button look="danger" onPress={() => ask(null)}>
          <Trash2 size={16} aria-hidden />
          {t('data.deleteAll')}
        </Button>
      </div>
      <Message className="saved-note small" text={note()} />
      <DeleteDialog deletion={deletion} onClose={() => setDeletion(null)} onDelete={carryOut} />
    </Section>
  );
}
