import { useEffect, useState } from 'react';
import { type Chime, createChime } from './chime.ts';
import type { PlayerPhase } from './player.ts';
import { createVoice, type Voice } from './voice.ts';

/** Sounds once when a side begins and when the routine ends. */
export function useChimes(isOn: boolean, index: number, phase: PlayerPhase['type']): void {
  const [chime] = useState<Chime | null>(() => (isOn ? createChime() : null));
  const isMoving = phase === 'moving';
  const hasEnded = phase === 'ended';
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step that begins sounds once
  useEffect(() => {
    if (hasEnded) chime?.('end');
    else if (isMoving) chime?.('begin');
  }, [chime, index, isMoving, hasEnded]);
}

/** What the voice says now; null where there is nothing. */
export interface Spoken {
  /** Names the step that is shown; said when it changes. */
  readonly step: string | null;
  /** The place of that step: two steps may have the same words. */
  readonly index: number;
  /** The line that is shown; said when it changes, but not with the step, which has it. */
  readonly line: string | null;
  /** Hold or breathe; said only into silence. */
  readonly cue: string | null;
}

/** Says the steps, their lines and their cues by the system's voice; in a pause and after the end it is silent. */
export function useVoice(isOn: boolean, language: string, { step, index, line, cue }: Spoken): void {
  const [voice] = useState<Voice | null>(() => (isOn ? createVoice(language) : null));
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step is said once
  useEffect(() => {
    if (step === null) voice?.hush();
    else voice?.say(step);
  }, [voice, step, index]);
  useEffect(() => {
    if (line !== null) voice?.say(line);
  }, [voice, line]);
  useEffect(() => {
    if (cue !== null) voice?.add(cue);
  }, [voice, cue]);
  useEffect(() => () => voice?.hush(), [voice]);
}
