import { useEffect, useState } from 'react';
import { type Chime, createChime } from './chime.ts';
import type { PlayerPhase } from './player.ts';
import type { Shown } from './shown.ts';
import { createVoice, type Voice } from './voice.ts';

/** Sounds when a side begins, when the other side is announced and when the routine ends. */
export function useChimes(
  isOn: boolean,
  index: number,
  phase: PlayerPhase['type'],
  shown: Shown['type'] | null,
): void {
  const [chime] = useState<Chime | null>(() => (isOn ? createChime() : null));
  const isPaused = phase === 'paused';
  const hasEnded = phase === 'ended';
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step that begins sounds once
  useEffect(() => {
    if (hasEnded) chime?.('end');
    else if (isPaused) return;
    else if (shown === 'moving') chime?.('begin');
    else if (shown === 'other-side') chime?.('side');
  }, [chime, index, shown, isPaused, hasEnded]);
}

/** The current words of the voice. */
export interface Spoken {
  /** The words; null: silence. */
  readonly text: string | null;
  /** The position of the step, because two steps may have the same words. */
  readonly index: number;
}

/**
 * Speaks each line of the script once, with the system's voice, when it is due; silent during a pause and after the
 * end.
 */
export function useVoice(isOn: boolean, language: string, { text, index }: Spoken): void {
  const [voice] = useState<Voice | null>(() => (isOn ? createVoice(language) : null));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same words are said again for another step
  useEffect(() => {
    if (text === null) voice?.hush();
    else voice?.say(text);
  }, [voice, text, index]);
  useEffect(() => () => voice?.hush(), [voice]);
}
