import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { ended } from './ended.ts';

const run = promisify(execFile);

/** A private real sound server, with a microphone that is always silent. */
export interface SoundServer {
  /** The environment of its programs. */
  readonly env: Readonly<Record<string, string>>;
  /** Runs a client and waits until it ends. */
  run(program: string, ...args: readonly string[]): Promise<string>;
  /** Starts a client that ends with the test. */
  start(program: string, ...args: readonly string[]): ChildProcess;
}

/** The environment of a server, and how to end it. */
export interface SoundPlace {
  readonly env: Readonly<Record<string, string>>;
  whenOver(end: () => Promise<void>): void;
}

function serverOf({ env, whenOver }: SoundPlace): SoundServer {
  return {
    env,
    async run(program, ...args) {
      const { stdout } = await run(program, [...args], { env, timeout: 5000 });
      return stdout;
    },
    start(program, ...args) {
      const child = spawn(program, args, { env, stdio: 'ignore' });
      whenOver(() => ended(child));
      return child;
    },
  };
}

export const pipeWirePrograms = ['pipewire', 'wireplumber', 'pw-dump', 'pw-cli', 'pw-record'].map(
  (name) => `/usr/bin/${name}`,
);

/** Starts PipeWire and its session manager, without a single microphone or speaker. */
export async function startSilentPipeWire(place: SoundPlace): Promise<SoundServer> {
  const server = serverOf(place);
  server.start('/usr/bin/pipewire');
  await worked(() => server.run('/usr/bin/pw-cli', 'info', '0'));
  server.start('/usr/bin/wireplumber');
  return server;
}

/** Starts PipeWire, its session manager and, with `withPulse`, its PulseAudio server. */
export async function startPipeWire(place: SoundPlace, withPulse = false): Promise<SoundServer> {
  const server = await startSilentPipeWire(place);
  if (withPulse) {
    server.start('/usr/bin/pipewire-pulse');
    await worked(() => server.run('/usr/bin/pactl', 'info'));
  }
  await addNode(server, 'microphone', 'Audio/Source/Virtual');
  await addNode(server, 'speakers', 'Audio/Sink');
  return server;
}

async function addNode(server: SoundServer, name: string, mediaClass: string): Promise<void> {
  const properties = [
    'factory.name=support.null-audio-sink',
    `node.name=${name}`,
    `media.class=${mediaClass}`,
    'object.linger=true',
    'audio.position=[FL FR]',
  ];
  await server.run('/usr/bin/pw-cli', 'create-node', 'adapter', `{ ${properties.join(' ')} }`);
}

export const pulsePrograms = ['pulseaudio', 'pactl', 'parecord'].map((name) => `/usr/bin/${name}`);

/** Starts PulseAudio itself, without any hardware. */
export async function startPulseAudio({ env, whenOver }: SoundPlace): Promise<SoundServer> {
  const server = serverOf({ env: { ...env, PULSE_RUNTIME_PATH: `${env.HOME}/pulse` }, whenOver });
  server.start(
    '/usr/bin/pulseaudio',
    '--daemonize=no',
    '--exit-idle-time=-1',
    '-n',
    '--load=module-native-protocol-unix',
    '--load=module-null-sink sink_name=speakers',
    '--load=module-null-source source_name=microphone',
  );
  await worked(async () => {
    if (!existsSync(`${env.HOME}/pulse/native`)) throw new Error('PulseAudio has no socket yet');
    await server.run('/usr/bin/pactl', 'info');
  });
  return server;
}

/** Retries until the server has started and it works. */
async function worked(tried: () => Promise<unknown>): Promise<void> {
  const until = performance.now() + 5000;
  for (;;) {
    try {
      await tried();
      return;
    } catch (error) {
      if (performance.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
