import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { isAlsaCapturing } from '../../../../main/node/sensors/alsa-captures.ts';
import { createCommands } from '../../../../main/node/sensors/command.ts';
import { createLinuxCall } from '../../../../main/node/sensors/linux-call.ts';
import { isPipeWireCapturing } from '../../../../main/node/sensors/pipewire-captures.ts';
import { isPulseCapturing } from '../../../../main/node/sensors/pulse-captures.ts';
import { ended } from '../../../support/ended.ts';
import { privateBus } from '../../../support/private-bus.ts';
import { busPrograms, describeWith } from '../../../support/required-programs.ts';
import {
  pipeWirePrograms,
  pulsePrograms,
  type SoundServer,
  startPipeWire,
  startPulseAudio,
  startSilentPipeWire,
} from '../../../support/sound-server.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const noCards = '/nowhere';

/** The sensor in the environment of a sound server, asked five times a second. */
function listen(env: SoundServer['env'], pwDump = '/usr/bin/pw-dump') {
  const commands = createCommands();
  const asked: string[] = [];
  const sensor = createLinuxCall({
    commands: {
      run(program, args) {
        asked.push(program);
        const own = Object.entries(env).map((pair) => pair.join('='));
        return commands.run('/usr/bin/env', [...own, program, ...args]);
      },
    },
    env,
    nowMs: () => performance.now(),
    intervalMs: 200,
    programs: { pwDump, pactl: '/usr/bin/pactl' },
    soundCards: noCards,
  });
  onTestFinished(() => sensor.close());
  return { sensor, asked };
}

/** Where a sound server of the test's own may run. */
async function place() {
  const { env } = await privateBus(tempFolder());
  return { env, whenOver: onTestFinished };
}

const known = (value: boolean) => ({ known: true, value });
const within = { timeout: 5000 };

describeWith([...busPrograms, ...pipeWirePrograms], 'a call, on a real PipeWire', () => {
  it('a program that records from the microphone is a call until it ends', async () => {
    const server = await startPipeWire(await place());
    const { sensor, asked } = listen(server.env);
    // At rest nothing is asked, and nothing is known.
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(asked).toEqual([]);
    expect(sensor.read()).toMatchObject({ known: false });
    sensor.attend?.('sharp');
    await vi.waitFor(() => expect(sensor.read()).toEqual(known(false)), within);
    const recorder = server.start('/usr/bin/pw-record', '--target', 'microphone', '/dev/null');
    await vi.waitFor(() => expect(sensor.read()).toEqual(known(true)), within);
    expect(sensor.account()).toMatchObject({ methods: ['pipewire-recording'], certainty: 'likely' });
    await ended(recorder);
    await vi.waitFor(() => expect(sensor.read()).toEqual(known(false)), within);
    sensor.attend?.('rest');
    const before = asked.length;
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(asked.length - before).toBeLessThanOrEqual(1);
  });

  it('what records the sound of the speakers is none, nor is a level meter', async () => {
    const server = await startPipeWire(await place());
    const recorded = ['-P', '{ stream.capture.sink = true }', '--target', 'speakers', '/dev/null'];
    server.start('/usr/bin/pw-record', ...recorded);
    const meter = ['-P', '{ stream.monitor = true }', '--target', 'microphone', '/dev/null'];
    server.start('/usr/bin/pw-record', ...meter);
    await vi.waitFor(async () => {
      const states = (await server.run('/usr/bin/pw-dump')).match(/"state": "running"/g) ?? [];
      expect(states.length).toBeGreaterThanOrEqual(4);
    }, within);
    expect(isPipeWireCapturing(await server.run('/usr/bin/pw-dump'))).toBe(false);
  });

  it('a PipeWire that does not answer in time is unknown', async () => {
    const folder = tempFolder();
    const slow = `${folder}/slow`;
    writeFileSync(slow, '#!/bin/sh\nexec sleep 5\n');
    chmodSync(slow, 0o755);
    writeFileSync(`${folder}/pipewire-0`, '');
    const { sensor } = listen({ XDG_RUNTIME_DIR: folder, PATH: '/usr/bin:/bin' }, slow);
    sensor.attend?.('sharp');
    await vi.waitFor(() => expect(sensor.account().lastError).toContain('did not answer'), within);
    expect(sensor.read()).toMatchObject({ known: false });
    expect(sensor.account().certainty).toBe('none');
  });
});

describeWith(
  [...busPrograms, ...pipeWirePrograms, '/usr/bin/pipewire-pulse', '/usr/bin/parecord'],
  "a call, on PipeWire's PulseAudio server",
  () => {
    it('is seen by both ways alike', async () => {
      const server = await startPipeWire(await place(), true);
      const seen = async () => [
        isPipeWireCapturing(await server.run('/usr/bin/pw-dump')),
        isPulseCapturing(
          await server.run('/usr/bin/pactl', 'list', 'source-outputs'),
          await server.run('/usr/bin/pactl', 'list', 'short', 'sources'),
        ),
      ];
      expect(await seen()).toEqual([false, false]);
      const monitor = server.start('/usr/bin/parecord', '--device=speakers.monitor', '/dev/null');
      await vi.waitFor(async () => expect(await outputs(server)).toContain('Source Output'), within);
      expect(await seen()).toEqual([false, false]);
      server.start('/usr/bin/parecord', '--device=microphone', '/dev/null');
      await vi.waitFor(async () => expect(await seen()).toEqual([true, true]), within);
      await ended(monitor);
      expect(await seen()).toEqual([true, true]);
    });
  },
);

describeWith([...busPrograms, ...pulsePrograms], 'a call, on a real PulseAudio', () => {
  it('a program that records from the microphone is a call; from the speakers it is none', async () => {
    const server = await startPulseAudio(await place());
    const { sensor } = listen(server.env);
    sensor.attend?.('sharp');
    await vi.waitFor(() => expect(sensor.read()).toEqual(known(false)), within);
    server.start('/usr/bin/parecord', '--device=speakers.monitor', '/dev/null');
    await vi.waitFor(async () => expect(await outputs(server)).toContain('Source Output'), within);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(sensor.read()).toEqual(known(false));
    const recorder = server.start('/usr/bin/parecord', '--device=microphone', '/dev/null');
    await vi.waitFor(() => expect(sensor.read()).toEqual(known(true)), within);
    expect(sensor.account()).toMatchObject({ methods: ['pulse-recording'], certainty: 'likely' });
    await ended(recorder);
    await vi.waitFor(() => expect(sensor.read()).toEqual(known(false)), within);
  });
});

describeWith(
  [...busPrograms, ...pipeWirePrograms, ...pulsePrograms],
  'a call, on a PulseAudio beside a PipeWire that is there for shared screens',
  () => {
    it('is what records from the microphone of PulseAudio', async () => {
      const where = await place();
      await startSilentPipeWire(where);
      const server = await startPulseAudio(where);
      const { sensor, asked } = listen(server.env);
      sensor.attend?.('sharp');
      await vi.waitFor(() => expect(sensor.read()).toEqual(known(false)), within);
      expect(asked.slice(0, 2)).toEqual(['/usr/bin/pw-dump', '/usr/bin/pactl']);
      server.start('/usr/bin/parecord', '--device=microphone', '/dev/null');
      await vi.waitFor(() => expect(sensor.read()).toEqual(known(true)), within);
      expect(sensor.account()).toMatchObject({ methods: ['pulse-recording'], certainty: 'likely' });
    });
  },
);

const outputs = (server: SoundServer) => server.run('/usr/bin/pactl', 'list', 'source-outputs');

it('without any sound server nothing is started, and it is unknown', async () => {
  const { sensor, asked } = listen({ XDG_RUNTIME_DIR: tempFolder(), PULSE_SERVER: 'far.example:4713' });
  sensor.attend?.('sharp');
  await vi.waitFor(() => expect(sensor.account().lastError).toContain('PipeWire does not run'));
  expect(sensor.read()).toMatchObject({ known: false });
  expect(asked).toEqual([]);
});

const node = (id: number, mediaClass: string, state = 'running', props = {}) => ({
  id,
  type: 'PipeWire:Interface:Node',
  info: { state, props: { 'media.class': mediaClass, ...props } },
});
const link = (from: number, to: number) => ({
  id: 90,
  type: 'PipeWire:Interface:Link',
  info: { 'output-node-id': from, 'input-node-id': to },
});
const microphone = node(1, 'Audio/Source');
const camera = node(3, 'Video/Source', 'running', { 'device.api': 'v4l2' });
const screen = node(3, 'Video/Source');
const viewer = node(4, 'Stream/Input/Video');
const card = (mediaClass: string) => ({
  id: 5,
  type: 'PipeWire:Interface:Device',
  info: { props: { 'media.class': mediaClass } },
});
const stream = (props = {}, state = 'running') => node(2, 'Stream/Input/Audio', state, props);

it.each([
  ['a call', [microphone, stream(), link(1, 2)], true],
  ['a program that has paused', [microphone, stream({}, 'idle'), link(1, 2)], false],
  ['a stream without a source', [microphone, stream()], false],
  ['the sound of the speakers', [node(1, 'Audio/Sink'), stream(), link(1, 2)], false],
  ['a level meter', [microphone, stream({ 'stream.monitor': true }), link(1, 2)], false],
  ['a peak detector', [microphone, stream({ 'resample.peaks': 'true' }), link(1, 2)], false],
  ['a filter for noise', [microphone, stream({ 'node.link-group': 'filter-1' }), link(1, 2)], false],
  ['a camera', [camera, viewer, link(3, 4)], true],
  ['a shared screen', [microphone, screen, viewer, link(3, 4)], false],
  ['a shared screen where another server has the sound', [screen, viewer, link(3, 4)], null],
  ['a camera that is there and no microphone', [camera, card('Video/Device')], null],
  ['a sound card that is switched off', [card('Audio/Device')], false],
])('PipeWire: %s', (_what, objects, isCapturing) => {
  expect(isPipeWireCapturing(JSON.stringify(objects))).toBe(isCapturing);
});

it.each(['', '{}', '[]', '[{"id": 1', 'null', 'rubbish'])('PipeWire: %j is no dump', (dump) => {
  expect(() => isPipeWireCapturing(dump)).toThrow();
});

it('PipeWire: objects that have changed while they were written come as a second list', () => {
  const [one, two] = [[microphone, stream()], [link(1, 2)]];
  expect(isPipeWireCapturing(`${JSON.stringify(one)}\n${JSON.stringify(two)}`)).toBe(true);
});

it('the sound cards of the kernel', () => {
  const folder = tempFolder();
  const write = (name: string, text: string) => {
    mkdirSync(dirname(`${folder}/${name}`), { recursive: true });
    writeFileSync(`${folder}/${name}`, text);
  };
  expect(isAlsaCapturing(`${folder}/none`)).toBeNull();
  write('card0/pcm0p/sub0/status', 'state: RUNNING\nowner_pid   : 1\n');
  expect(isAlsaCapturing(folder)).toBeNull();
  write('card0/pcm0c/sub0/status', 'closed\n');
  expect(isAlsaCapturing(folder)).toBe(false);
  write('card1/pcm2c/sub1/status', 'state: RUNNING\nowner_pid   : 1\n');
  expect(isAlsaCapturing(folder)).toBe(true);
});
