import { useState } from 'react';
import type { Exercise } from '../../shared/content/exercise-schema.ts';
import type { Way } from '../../shared/content/way.ts';
import type { RoutineView } from '../../shared/views/views.ts';
import { attempt } from '../bridge/bridge.ts';
import { useText } from '../bridge/text.ts';
import type { PlayerEvent } from './player.ts';

/** How the exercise is done, and the user's actions on it. */
export interface Ways {
  readonly way: Way;
  /** The way in words, or the result of a button; empty: nothing. */
  readonly note: string;
  readonly choose: (way: Way) => void;
  /** Requests a replacement for the exercise. */
  readonly swap: () => void;
  /** Reports that the exercise hurts. */
  readonly hurts: () => void;
}

/** A choice belongs to one exercise; a reply stays until the next button is pressed. */
type Note =
  | { readonly type: 'way'; readonly exerciseId: string; readonly way: Way }
  | { readonly type: 'reply'; readonly text: string };

/** Keeps the chosen way and the reply to a button. */
export function useWays(
  view: RoutineView,
  exercise: Exercise | undefined,
  tell: (event: PlayerEvent) => void,
): Ways {
  const { t } = useText();
  const [note, setNote] = useState<Note | null>(null);
  const exerciseId = exercise?.id ?? '';
  const first = view.firstWays[exerciseId] ?? null;
  const chosen = note?.type === 'way' && note.exerciseId === exerciseId ? note.way : first;
  const way = chosen !== null && exercise?.[chosen] !== '' ? chosen : null;
  const name = exercise?.name ?? '';
  return {
    way,
    note: note?.type === 'reply' ? note.text : way === null ? '' : (exercise?.[way] ?? ''),
    choose: (chosenWay) => setNote({ type: 'way', exerciseId, way: chosenWay }),
    swap: () => {
      attempt('routine:swap', { runId: view.runId, exerciseId }).then((reply) => {
        const text = reply.ok
          ? t('player.swapped', { name })
          : t('failure.refused', { why: t(`failure.problem.${reply.problem}`) });
        setNote({ type: 'reply', text });
      });
    },
    hurts: () => {
      setNote({ type: 'reply', text: t('player.hurtsSaid', { name }) });
      attempt('routine:hurts', { runId: view.runId, exerciseId });
      tell({ type: 'painReported' });
    },
  };
}
