/** One recording, as `pactl list source-outputs` reports it. */
interface SourceOutput {
  readonly index: string;
  readonly source: string;
  readonly isPaused: boolean;
  readonly isMeter: boolean;
}

/**
 * The streams that record from a microphone, by number, from `pactl list source-outputs` and `pactl list short
 * sources` in the C locale (every version since PulseAudio 0.9.15, also on PipeWire). Recorders of the speakers and
 * level meters do not count. Names of programs are not read.
 */
export function pulseCaptures(outputs: string, shortSources: string): readonly string[] {
  const monitors = new Set(
    shortSources
      .split('\n')
      .map((line) => line.split('\t'))
      .filter(([, name]) => name?.endsWith('.monitor') === true)
      .map(([index]) => index),
  );
  return sourceOutputsOf(outputs)
    .filter(({ source, isPaused, isMeter }) => !isPaused && !isMeter && !monitors.has(source))
    .map(({ index }) => index);
}

function sourceOutputsOf(text: string): SourceOutput[] {
  return text
    .split(/^Source Output #/m)
    .slice(1)
    .map((block) => ({
      index: /^\d+/.exec(block)?.[0] ?? '',
      source: /^\s+Source: (\d+)/m.exec(block)?.[1] ?? '',
      isPaused: /^\s+Corked: yes/m.test(block),
      isMeter: /^\s+Resample method: peaks/m.test(block) || /^\s+stream\.monitor = "true"/m.test(block),
    }));
}
