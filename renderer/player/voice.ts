/** The system's voice, which is silent if there is none. */
export interface Voice {
  /**
   * Says something when the current words are over, in place of what is still waiting; if urgent, interrupts them.
   */
  say(text: string, isUrgent: boolean): void;
  hush(): void;
}

/** The properties that decide whether a voice is used. */
export type VoiceTraits = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>;

/**
 * The voice for a language (BCP 47): a local one, because other voices send the text to a server; preferably of the
 * same region, then the default one. Null: there is no local voice for the language.
 */
export function voiceFor<Each extends VoiceTraits>(voices: readonly Each[], language: string): Each | null {
  const wanted = new Intl.Locale(language).baseName.toLowerCase();
  const [plain = wanted] = wanted.split('-');
  // Some systems write "en_GB".
  const tagOf = ({ lang }: Each) => lang.toLowerCase().replaceAll('_', '-');
  const own = voices.filter(
    (voice) => voice.localService && (tagOf(voice) === plain || tagOf(voice).startsWith(`${plain}-`)),
  );
  return own.find((voice) => tagOf(voice) === wanted) ?? own.find((voice) => voice.default) ?? own[0] ?? null;
}

/** A little slower than normal speech, because the user moves along. */
const RATE = 0.95;

/** Speaks one text at a time. */
export interface Speaker {
  /** Begins to speak, and calls `onOver` once when the words are over or were stopped. False: it can't speak. */
  start(text: string, onOver: () => void): boolean;
  stop(): void;
}

/** The system's speech in a language. */
export function systemSpeaker(language: string): Speaker {
  const speech: SpeechSynthesis | undefined = window.speechSynthesis;
  return {
    start(text, onOver) {
      // Looked up each time, because some systems report their voices late.
      const voice = voiceFor(speech?.getVoices() ?? [], language);
      if (speech === undefined || voice === null || text === '') return false;
      const words = new SpeechSynthesisUtterance(text);
      words.voice = voice;
      words.lang = voice.lang;
      words.rate = RATE;
      words.onend = onOver;
      words.onerror = onOver;
      speech.speak(words);
      return true;
    },
    stop: () => speech?.cancel(),
  };
}

/** A voice that lets its words finish. */
export function createVoice(speaker: Speaker): Voice {
  let turn = 0;
  let isSpeaking = false;
  let waiting: string | null = null;

  const speak = (text: string) => {
    turn += 1;
    const own = turn;
    isSpeaking = speaker.start(text, () => {
      // Words that were stopped can report their end after others have begun.
      if (own !== turn) return;
      isSpeaking = false;
      const next = waiting;
      waiting = null;
      if (next !== null) speak(next);
    });
  };
  const hush = () => {
    turn += 1;
    isSpeaking = false;
    waiting = null;
    speaker.stop();
  };
  return {
    say(text, isUrgent) {
      if (isUrgent) hush();
      if (isSpeaking) waiting = text;
      else speak(text);
    },
    hush,
  };
}
