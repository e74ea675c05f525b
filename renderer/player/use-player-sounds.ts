import { useEffect, useRef, useState } from 'react';
import { type Chime, createChime } from './chime.ts';
import type { PlayerPhase } from './player.ts';
import type { Shown } from './shown.ts';
import { createVoice, systemSpeaker, type Voice } from './voice.ts';

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
  /** The words tell how to get into position: they are long, and lose their meaning when the step is left. */
  readonly isSetUp: boolean;
}

/**
 * Speaks each line of the script once, with the system's voice, when it is due and the line before is over; silent
 * during a pause and after the end. The set-up of a step that the user has left is cut short.
 */
export function useVoice(isOn: boolean, language: string, { text, index, isSetUp }: Spoken): void {
  const [voice] = useState<Voice | null>(() => (isOn ? createVoice(systemSpeaker(language)) : null));
  const before = useRef({ index, isSetUp: false });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same words are said again for another step
  useEffect(() => {
    const isLeft = before.current.isSetUp && before.current.index !== index;
    before.current = { index, isSetUp };
    if (text === null) voice?.hush();
    else voice?.say(text, isLeft);
  }, [voice, text, index]);
  useEffect(() => () => voice?.hush(), [voice]);
}
