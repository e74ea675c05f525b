import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Reading } from '../../../../shared/core/activity.ts';
import type { SensorMethod } from '../../../../shared/views/sensors.ts';
import { type ClosableSensor, createPollingSensor } from '../asked-sensor.ts';
import type { Commands } from '../command.ts';
import { alsaCaptures } from './alsa-captures.ts';
import { callByAges, followAges } from './held-devices.ts';
import type { PipeWire } from './pipewire.ts';
import { pulseCaptures } from './pulse-captures.ts';

/** The sensor's options. `nowMs` includes time asleep; `intervalMs` is the time between two queries. */
export interface LinuxCallOptions {
  readonly pipeWire: PipeWire;
  readonly commands: Commands;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly nowMs: () => number;
  readonly intervalMs?: number;
  /** The path of the program and the kernel's list of sound cards; tests set their own. */
  readonly pactl?: string;
  readonly soundCards?: string;
}

/** A method of finding out what uses a microphone or a camera. */
interface Way {
  readonly method: SensorMethod;
  readonly look: () => Promise<Reading<readonly string[]>>;
}

/**
 * Whether a microphone or a camera is in use: from PipeWire if it carries the sound, otherwise from PulseAudio,
 * otherwise from the kernel's sound cards. A camera is detected only if a program uses it through PipeWire; for one
 * that is opened directly there is no cheap and reliable sign. None of them reports when a use began, so its length
 * is the time observed. Queries every 10 s while a decision depends on it, and otherwise never.
 */
export function createLinuxCall(options: LinuxCallOptions): ClosableSensor<boolean> {
  const { pipeWire, commands, env, nowMs, intervalMs, pactl = '/usr/bin/pactl', soundCards } = options;
  let used: SensorMethod | null = null;

  const ways: readonly Way[] = [
    {
      method: 'pipewire-recording',
      async look() {
        const uses = await pipeWire.look();
        if (!uses.known) return uses;
        const { captures } = uses.value;
        return captures === null ? unknown('PipeWire carries no sound here') : known(captures);
      },
    },
    {
      method: 'pulse-recording',
      async look() {
        // `pactl` starts a server if there is none.
        if (!isServed(pulseSocket(env))) return unknown('PulseAudio is not running');
        const outputs = await commands.run(pactl, ['list', 'source-outputs']);
        if (!outputs.ok) return unknown(outputs.reason);
        const text = outputs.output.toString();
        if (!text.includes('Source Output #')) return known([]);
        const sources = await commands.run(pactl, ['list', 'short', 'sources']);
        if (!sources.ok) return unknown(sources.reason);
        return known(pulseCaptures(text, sources.output.toString()));
      },
    },
    {
      method: 'alsa-capture',
      async look() {
        const captures = alsaCaptures(soundCards);
        return captures === null ? unknown('no sound card can record') : known(captures);
      },
    },
  ];

  // Each method has its own numbers.
  const followed = ways.map((way) => ({ ...way, agesOf: followAges(nowMs) }));

  async function ask(): Promise<Reading<boolean>> {
    const reasons: string[] = [];
    for (const { method, look, agesOf } of followed) {
      const captures = await look();
      if (captures.known) {
        used = method;
        return callByAges(agesOf(captures.value));
      }
      reasons.push(captures.reason);
    }
    return unknown(reasons.join('; '));
  }

  const sensor = createPollingSensor<boolean>({
    ask,
    methods: ['pipewire-recording'],
    certainty: 'likely',
    nowMs,
    ...(intervalMs === undefined ? {} : { intervalMs }),
  });
  return {
    ...sensor,
    account() {
      const { lastError } = sensor.account();
      if (used !== null) return { methods: [used], certainty: 'likely', lastError };
      // The method in use is unknown before the first answer.
      return lastError === null ? sensor.account() : { methods: ['none'], certainty: 'none', lastError };
    },
  };
}

const known = <Value>(value: Value): Reading<Value> => ({ known: true, value });
const unknown = (reason: string): Reading<never> => ({ known: false, reason });

function isServed(socket: string | null): boolean {
  return socket !== null && existsSync(socket);
}

/** A server on another machine (PULSE_SERVER) has a microphone there. */
function pulseSocket(env: LinuxCallOptions['env']): string | null {
  const named = /^(?:unix:)?(\/.*)$/.exec(env.PULSE_SERVER ?? '')?.[1];
  if (env.PULSE_SERVER) return named ?? null;
  const folder = env.PULSE_RUNTIME_PATH || (env.XDG_RUNTIME_DIR && join(env.XDG_RUNTIME_DIR, 'pulse'));
  return folder ? join(folder, 'native') : null;
}
