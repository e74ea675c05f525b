/** A power assertion of macOS for a microphone or camera. */
export interface DeviceAssertion {
  readonly device: 'microphone' | 'camera';
  /** How long it has been held, seconds. */
  readonly heldSeconds: number;
}

const HEADER = /^Assertion status system-wide:/m;
/** The process, the age and the name; the names of other processes are skipped. */
const ASSERTION =
  /^\s*pid \d+\((coreaudiod|cameracaptured)\): \[0x[^\]]*\] (\d+):(\d\d):(\d\d) \w+ named: "(.*)"/;
const OTHER_ASSERTION = /^\s*pid \d+\(/;
const RESOURCES = /^\s*Resources:\s*(.*)$/;
/** A tap records the output of other programs, not a microphone. */
const TAP = /AudioTap/;

/**
 * Parses the output of `pmset -g assertions`: the microphone is in use if the audio server keeps the machine awake
 * for an audio input, the camera if the camera server does. Null if it is not such output. The output also names the
 * programs for which they are held; these names are dropped here. A program's own assertion for the camera is
 * ignored: one program is known to hold it for hours after a call.
 */
export function deviceAssertions(output: string): readonly DeviceAssertion[] | null {
  if (!HEADER.test(output)) return null;
  const found: DeviceAssertion[] = [];
  let audio: { readonly heldSeconds: number; readonly isTap: boolean } | null = null;
  for (const line of output.split(/\r?\n/)) {
    const assertion = ASSERTION.exec(line);
    const resources = RESOURCES.exec(line);
    if (assertion !== null) {
      const [, owner, hours, minutes, seconds, name = ''] = assertion;
      const heldSeconds = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
      audio = owner === 'coreaudiod' ? { heldSeconds, isTap: TAP.test(name) } : null;
      if (owner === 'cameracaptured') found.push({ device: 'camera', heldSeconds });
    } else if (OTHER_ASSERTION.test(line)) {
      audio = null;
    } else if (resources !== null && audio !== null) {
      const isInput = (resources[1] ?? '').split(/\s+/).includes('audio-in');
      if (isInput && !audio.isTap) found.push({ device: 'microphone', heldSeconds: audio.heldSeconds });
      audio = null;
    }
  }
  return found;
}
