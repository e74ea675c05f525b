import { describe, expect, it } from 'vitest';
import { createVoice, voiceFor } from '../../../renderer/player/voice.ts';

const voice = (lang: string, localService = true, isDefault = false) => ({
  lang,
  localService,
  default: isDefault,
});

describe('the voice', () => {
  it('is local, because other voices send the text to a server', () => {
    expect(voiceFor([voice('en-GB', false)], 'en-GB')).toBeNull();
    const own = voice('en-US');
    expect(voiceFor([voice('en-GB', false), own], 'en-GB')).toBe(own);
  });

  it('speaks the language, preferably that of the region', () => {
    const british = voice('en_GB');
    const usual = voice('en-US', true, true);
    expect(voiceFor([voice('de-DE', true, true), usual, british], 'en-GB')).toBe(british);
    expect(voiceFor([voice('en-IN'), usual], 'en-DE')).toBe(usual);
    expect(voiceFor([voice('eno'), voice('de')], 'en')).toBeNull();
  });

  it('is null if there is none', () => {
    expect(voiceFor([], 'en')).toBeNull();
  });
});

describe('what the voice says', () => {
  it('waits for the words that are being spoken, and leaves out what is no longer due', () => {
    const { voice, spoken, finish } = speaking();
    voice.say('Turn your chest, your knees stay in front', false);
    voice.say('Stay there', false);
    voice.say('Come back', false);
    expect(spoken).toEqual(['Turn your chest, your knees stay in front']);
    finish();
    expect(spoken.at(-1)).toBe('Come back');
    finish();
    expect(spoken).toHaveLength(2);
  });

  it('interrupts only if it is urgent', () => {
    const { voice, spoken, finish, stops } = speaking();
    voice.say('Sit near the front of the chair', false);
    voice.say('Stand tall', true);
    expect(stops()).toBe(1);
    expect(spoken.at(-1)).toBe('Stand tall');
    voice.say('Lift the arm', false);
    // The interrupted words report their end late; they must not let the next ones begin.
    finish(0);
    expect(spoken).toHaveLength(2);
    finish(1);
    expect(spoken.at(-1)).toBe('Lift the arm');
  });

  it('is silent after a hush, and speaks again after that', () => {
    const { voice, spoken, finish } = speaking();
    voice.say('Breathe in', false);
    voice.say('Breathe out', false);
    voice.hush();
    finish();
    expect(spoken).toEqual(['Breathe in']);
    voice.say('Breathe out', false);
    expect(spoken.at(-1)).toBe('Breathe out');
  });

  it('waits for nothing if the system cannot speak', () => {
    const tried: string[] = [];
    const voice = createVoice({ start: (text) => tried.push(text) === 0, stop: () => undefined });
    voice.say('Breathe in', false);
    voice.say('Breathe out', false);
    expect(tried).toEqual(['Breathe in', 'Breathe out']);
  });
});

/** A voice whose words are over when the test says so. */
function speaking() {
  const spoken: string[] = [];
  const ends: (() => void)[] = [];
  let stops = 0;
  const voice = createVoice({
    start(text, onOver) {
      spoken.push(text);
      ends.push(onOver);
      return true;
    },
    stop() {
      stops += 1;
    },
  });
  return { voice, spoken, finish: (at = ends.length - 1) => ends[at]?.(), stops: () => stops };
}
