import { Message } from '../../bridge/announcer.tsx';
import { useText } from '../../bridge/text.ts';
import type { Saving } from './use-saving.ts';

/** Where the last file was saved, or why it wasn't; always rendered, so that screen readers announce it. */
export function SavedNote({ saving }: { readonly saving: Saving }) {
  const { t } = useText();
  const text = () => {
    if (saving.type === 'none') return '';
    if (saving.type === 'working') return t('week.take.working');
    const { reply } = saving;
    if (!reply.ok) return t('week.take.failed', { why: t(`failure.problem.${reply.problem}`) });
    return reply.file === null ? '' : t('week.take.saved', { file: reply.file });
  };
  return <Message className="saved-note small" text={text()} />;
}
