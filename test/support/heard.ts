import { createVoice } from '../../renderer/player/voice.ts';

/** Speed of a system's voice at its usual rate, characters a second. */
const SPOKEN_PER_SECOND = 15;

/** Words that a voice is asked to speak, and when, seconds. */
export interface Due {
  readonly at: number;
  readonly text: string;
}

/** What a voice speaks of the words that are due, in order: each with the second in which it begins. */
export function heardOf(due: readonly Due[]): readonly { readonly due: Due; readonly from: number }[] {
  const heard: { readonly due: Due; readonly from: number }[] = [];
  let now = 0;
  let ending: { readonly at: number; readonly onOver: () => void } | null = null;
  const voice = createVoice({
    start(index, onOver) {
      const words = due[Number(index)];
      if (words === undefined) return false;
      heard.push({ due: words, from: now });
      ending = { at: now + words.text.length / SPOKEN_PER_SECOND, onOver };
      return true;
    },
    stop() {
      ending = null;
    },
  });
  const finishUntil = (at: number) => {
    while (ending !== null && ending.at <= at) {
      const { at: over, onOver } = ending;
      now = over;
      ending = null;
      onOver();
    }
    now = at;
  };
  for (const [index, { at }] of due.entries()) {
    finishUntil(at);
    // The position of the words identifies them, because some are due more than once.
    voice.say(String(index), false);
  }
  finishUntil(Number.MAX_SAFE_INTEGER);
  return heard;
}
