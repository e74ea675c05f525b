import { describe, expect, it } from 'vitest';
import { voiceFor } from '../../../renderer/player/voice.ts';

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
