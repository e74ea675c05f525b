/** The system's voice. It says nothing where there is none. */
export interface Voice {
  /** Says something at once, in place of what is being said. */
  say(text: string): void;
  hush(): void;
}

/** What of a voice decides whether it is used. */
export type VoiceTraits = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>;

/**
 * The voice for a language (BCP 47): one of this computer, since others send the text away; of these the region's
 * own before the default one. Null: none speaks the language.
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

/** A little slower than talk: the person moves along. */
const RATE = 0.95;

/** The voice for a language. */
export function createVoice(language: string): Voice {
  const speech: SpeechSynthesis | undefined = window.speechSynthesis;
  const speak = (text: string) => {
    // Asked for each time: some systems tell of their voices late.
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
