/** Plays a soft tone: when a side begins, when the other side is announced, and lower when the routine ends. */
export type Chime = (tone: 'begin' | 'side' | 'end') => void;

const tones = { begin: 660, side: 587, end: 495 } as const;
const SECONDS = 0.9;
const LOUDNESS = 0.08;

/** A chime made of one sine wave that fades; no sound file is needed. */
export function createChime(): Chime {
  const audio = new AudioContext();
  return (tone) => {
    const start = audio.currentTime;
    const wave = audio.createOscillator();
    const volume = audio.createGain();
    wave.frequency.value = tones[tone];
    volume.gain.setValueAtTime(0, start);
    volume.gain.linearRampToValueAtTime(LOUDNESS, start + 0.03);
    volume.gain.exponentialRampToValueAtTime(0.0001, start + SECONDS);
    wave.connect(volume).connect(audio.destination);
    wave.start(start);
    wave.stop(start + SECONDS);
  };
}
