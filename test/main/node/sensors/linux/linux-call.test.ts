import { chmodSync, writeFileSync } from 'node:fs';
import { expect, it, onTestFinished, vi } from 'vitest';
import { LONGEST_CALL_MS } from '../../../../../main/node/sensors/linux/held-devices.ts';
import { createLinuxCall } from '../../../../../main/node/sensors/linux/linux-call.ts';
import { createPipeWire } from '../../../../../main/node/sensors/linux/pipewire.ts';
import { pipeWireUses } from '../../../../../main/node/sensors/linux/pipewire-uses.ts';
import { pulseCaptures } from '../../../../../main/node/sensors/linux/pulse-captures.ts';
import { commandsIn } from '../../../../support/commands-in.ts';
import { ended } from '../../../../support/ended.ts';
import { eventually } from '../../../../support/eventually.ts';
import { link, microphone, node } from '../../../../support/pipewire-objects.ts';
import { privateBus } from '../../../../support/private-bus.ts';
import { busPrograms, describeWith } from '../../../../support/required-programs.ts';
import { scriptedCommands } from '../../../../support/scripted-commands.ts';
import {
  pipeWirePrograms,
  pulsePrograms,
  type SoundServer,
  startPipeWire,
  startPulseAudio,
  startSilentPipeWire,
} from '../../../../support/sound-server.ts';
import { tempFolder } from '../../../../support/temp-folder.ts';

const noCards = '/nowhere';

/** The sensor in the environment of a sound server, queried five times a second. */
function listen(env: SoundServer['env'], pwDump = '/usr/bin/pw-dump') {
  const commands = commandsIn(env);
  const nowMs = () => performance.now();
  const sensor = createLinuxCall({
    pipeWire: createPipeWire({ commands, env, nowMs, goodForMs: 100, pwDump }),
    commands,
    env,
    nowMs,
    intervalMs: 200,
    soundCards: noCards,
  });
  onTestFinished(() => sensor.close());
  return { sensor, started: commands.started };
}

/** Places where the test can run its own sound server. */
async function place() {
  const { env } = await privateBus(tempFolder());
  return { env, whenOver: onTestFinished };
}

const known = (value: boolean) => ({ known: true, value });

describeWith([...busPrograms, ...pipeWirePrograms], 'a call, on a real PipeWire', () => {
  it('a program that records from the microphone is a call until it ends', async () => {
    const server = await startPipeWire(await place());
    const { sensor, started } = listen(server.env);
    // At rest, nothing is queried and nothing is known.
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(started).toEqual([]);
    expect(sensor.read()).toMatchObject({ known: false });
    sensor.attend?.('needed');
    await eventually(() => expect(sensor.read()).toEqual(known(false)));
    const recorder = server.start('/usr/bin/pw-record', '--target', 'microphone', '/dev/null');
    await eventually(() => expect(sensor.read()).toEqual(known(true)));
    expect(sensor.account()).toMatchObject({ methods: ['pipewire-recording'], certainty: 'likely' });
    await ended(recorder);
    await eventually(() => expect(sensor.read()).toEqual(known(false)));
    sensor.attend?.('idle');
    const before = started.length;
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(started.length - before).toBeLessThanOrEqual(1);
  });

  it('a recording of the speakers is not a call, and neither is a level meter', async () => {
    const server = await startPipeWire(await place());
    const recorded = ['-P', '{ stream.capture.sink = true }', '--target', 'speakers', '/dev/null'];
    server.start('/usr/bin/pw-record', ...recorded);
    const meter = ['-P', '{ stream.monitor = true }', '--target', 'microphone', '/dev/null'];
    server.start('/usr/bin/pw-record', ...meter);
    await eventually(async () => {
      const states = (await server.run('/usr/bin/pw-dump')).match(/"state": "running"/g) ?? [];
      expect(states.length).toBeGreaterThanOrEqual(4);
    });
    expect(pipeWireUses(await server.run('/usr/bin/pw-dump')).captures).toEqual([]);
  });

  it('a PipeWire that does not answer in time is unknown', async () => {
    const folder = tempFolder();
    const slow = `${folder}/slow`;
    writeFileSync(slow, '#!/bin/sh\nexec sleep 5\n');
    chmodSync(slow, 0o755);
    writeFileSync(`${folder}/pipewire-0`, '');
    const { sensor } = listen({ XDG_RUNTIME_DIR: folder, PATH: '/usr/bin:/bin' }, slow);
    sensor.attend?.('needed');
    await eventually(() => expect(sensor.account().lastError).toContain('did not answer'));
    expect(sensor.read()).toMatchObject({ known: false });
    expect(sensor.account().certainty).toBe('none');
  });
});

describeWith(
  [...busPrograms, ...pipeWirePrograms, '/usr/bin/pipewire-pulse', '/usr/bin/parecord'],
  "a call, on PipeWire's PulseAudio server",
  () => {
    it('is seen through PipeWire and through PulseAudio', async () => {
      const server = await startPipeWire(await place(), true);
      const seen = async () => [
        pipeWireUses(await server.run('/usr/bin/pw-dump')).captures,
        pulseCaptures(
          await server.run('/usr/bin/pactl', 'list', 'source-outputs'),
          await server.run('/usr/bin/pactl', 'list', 'short', 'sources'),
        ),
      ];
      expect(await seen()).toEqual([[], []]);
      const both = [[expect.stringMatching(/^\d+$/)], [expect.stringMatching(/^\d+$/)]];
      const monitor = server.start('/usr/bin/parecord', '--device=speakers.monitor', '/dev/null');
      await eventually(async () => expect(await outputs(server)).toContain('Source Output'));
      expect(await seen()).toEqual([[], []]);
      server.start('/usr/bin/parecord', '--device=microphone', '/dev/null');
      await eventually(async () => expect(await seen()).toEqual(both));
      await ended(monitor);
      expect(await seen()).toEqual(both);
    });
  },
);

describeWith([...busPrograms, ...pulsePrograms], 'a call, on a real PulseAudio', () => {
  it('a program that records from the microphone is a call; from the speakers it is not', async () => {
    const server = await startPulseAudio(await place());
    const { sensor } = listen(server.env);
    sensor.attend?.('needed');
    await eventually(() => expect(sensor.read()).toEqual(known(false)));
    server.start('/usr/bin/parecord', '--device=speakers.monitor', '/dev/null');
    await eventually(async () => expect(await outputs(server)).toContain('Source Output'));
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(sensor.read()).toEqual(known(false));
    const recorder = server.start('/usr/bin/parecord', '--device=microphone', '/dev/null');
    await eventually(() => expect(sensor.read()).toEqual(known(true)));
    expect(sensor.account()).toMatchObject({ methods: ['pulse-recording'], certainty: 'likely' });
    await ended(recorder);
    await eventually(() => expect(sensor.read()).toEqual(known(false)));
  });
});

describeWith(
  [...busPrograms, ...pipeWirePrograms, ...pulsePrograms],
  'a call, on a PulseAudio beside a PipeWire that is there for shared screens',
  () => {
    it("is a recording from PulseAudio's microphone", async () => {
      const where = await place();
      await startSilentPipeWire(where);
      const server = await startPulseAudio(where);
      const { sensor, started } = listen(server.env);
      sensor.attend?.('needed');
      await eventually(() => expect(sensor.read()).toEqual(known(false)));
      expect(started.slice(0, 2)).toEqual(['/usr/bin/pw-dump', '/usr/bin/pactl']);
      server.start('/usr/bin/parecord', '--device=microphone', '/dev/null');
      await eventually(() => expect(sensor.read()).toEqual(known(true)));
      expect(sensor.account()).toMatchObject({ methods: ['pulse-recording'], certainty: 'likely' });
    });
  },
);

const outputs = (server: SoundServer) => server.run('/usr/bin/pactl', 'list', 'source-outputs');

it('without a sound server nothing is started, and the reading is unknown', async () => {
  const { sensor, started } = listen({ XDG_RUNTIME_DIR: tempFolder(), PULSE_SERVER: 'far.example:4713' });
  sensor.attend?.('needed');
  await eventually(() => expect(sensor.account().lastError).toContain('PipeWire is not running'));
  expect(sensor.read()).toMatchObject({ known: false });
  expect(started).toEqual([]);
});

/** The sensor on a PipeWire whose dump and timers the test controls. */
function dumped() {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const folder = tempFolder();
  writeFileSync(`${folder}/pipewire-0`, '');
  const dump: { objects: readonly object[] } = { objects: [microphone] };
  const commands = scriptedCommands(() => Buffer.from(JSON.stringify(dump.objects)));
  const options = { commands, env: { XDG_RUNTIME_DIR: folder }, nowMs: Date.now };
  const sensor = createLinuxCall({ ...options, pipeWire: createPipeWire(options) });
  onTestFinished(() => sensor.close());
  sensor.attend?.('needed');
  return { sensor, dump, commands };
}

const record = (id: number) => [node(id, 'Stream/Input/Audio'), link(1, id)];
const overLong = { known: false, reason: expect.stringContaining('more than 4 hours'), cause: 'doubtful' };

it('a microphone that one program holds for more than 4 hours is not a call; a second one is', async () => {
  const { sensor, dump } = dumped();
  dump.objects = [microphone, ...record(2)];
  await vi.advanceTimersByTimeAsync(LONGEST_CALL_MS);
  expect(sensor.read()).toEqual(known(true));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sensor.read()).toEqual(overLong);
  dump.objects = [microphone, ...record(2), ...record(3)];
  await vi.advanceTimersByTimeAsync(10_000);
  expect(sensor.read()).toEqual(known(true));
  dump.objects = [microphone];
  await vi.advanceTimersByTimeAsync(10_000);
  expect(sensor.read()).toEqual(known(false));
});

it('the time counts from when the use was first seen, even without queries', async () => {
  const { sensor, dump, commands } = dumped();
  dump.objects = [microphone, ...record(2)];
  await vi.advanceTimersByTimeAsync(0);
  expect(sensor.read()).toEqual(known(true));
  sensor.attend?.('idle');
  await vi.advanceTimersByTimeAsync(LONGEST_CALL_MS + 1);
  expect(commands.asked).toHaveLength(1);
  sensor.attend?.('needed');
  await vi.advanceTimersByTimeAsync(0);
  expect(sensor.read()).toEqual(overLong);
});
