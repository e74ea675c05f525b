import type { UnratedView } from '../../../shared/views/programme-view.ts';
import { useText } from '../../bridge/text.ts';
import { SessionQuestion } from '../../player/session-question.tsx';

/** Asks about the last session if its player closed before the user answered. */
export function UnratedSession({ unrated }: { readonly unrated: UnratedView }) {
  const { t, format } = useText();
  const { runId, day, name, question } = unrated;
  const title = t('session.titleOf', { name, day: format.longDay(day) });
  return <SessionQuestion runId={runId} question={question} title={title} />;
}
