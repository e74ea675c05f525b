/** The system's voice, which is silent if there is none. */
export interface Voice {
  /** Says something at once, interrupting the current words. */
  say(text: string): void;
  hush(): void;
}

/** The properties that decide whether a voice is used. */
export type VoiceTraits = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>;

/**
 * The voice for a language (BCP 47): a local one, because other voices send the text to a server; preferably of the
 * same region, then the default one. Null: there is no local voice for the language.
 */
export function voiceFor<Each extends VoiceTraits>(voices: readonly Each[], language: string): Each | null {
  const wanted = language.toLowerCase();
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

/** The voice for a language. */
export function createVoice(language: string): Voice {
  const speech: SpeechSynthesis | undefined = window.speechSynthesis;
  const speak = (text: string) => {
    // Looked up each time, because some systems report their voices late.
    const voice = voiceFor(speech?.getVoices() ?? [], language);
    if (speech === undefined || voice === null || text === '') return;
    const words = new SpeechSynthesisUtterance(text);
    words.voice = voice;
    words.lang = voice.lang;
    words.rate = RATE;
    speech.speak(words);
  };
  return {
    say(text) {
      speech?.cancel();
      speak(text);
    },
    hush: () => speech?.cancel(),
  };
}
