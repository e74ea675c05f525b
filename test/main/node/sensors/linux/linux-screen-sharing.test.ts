import { expect, it, onTestFinished } from 'vitest';
import { createScreenSharing } from '../../../../../main/node/sensors/linux/linux-screen-sharing.ts';
import { createPipeWire } from '../../../../../main/node/sensors/linux/pipewire.ts';
import { commandsIn } from '../../../../support/commands-in.ts';
import { ended } from '../../../../support/ended.ts';
import { eventually } from '../../../../support/eventually.ts';
import { privateBus } from '../../../../support/private-bus.ts';
import { busPrograms, describeWith } from '../../../../support/required-programs.ts';
import { pipeWirePrograms, startSilentPipeWire } from '../../../../support/sound-server.ts';
import { tempFolder } from '../../../../support/temp-folder.ts';

const gstreamer = '/usr/bin/gst-launch-1.0';

/** PipeWire as a sensor queries it, in the environment of a private server. */
function pipeWireOf(env: Readonly<Record<string, string>>, nowMs: () => number, goodForMs?: number) {
  const commands = commandsIn(env);
  const goodFor = goodForMs === undefined ? {} : { goodForMs };
  return { pipeWire: createPipeWire({ commands, env, nowMs, ...goodFor }), started: commands.started };
}

/** The id of the screen in a dump. @throws Error if it is not there yet */
function screenIn(dump: string): number {
  const objects: { readonly id: number; readonly info?: { readonly props?: object } }[] = JSON.parse(dump);
  const screen = objects.find(({ info }) =>
    JSON.stringify(info?.props ?? {}).includes('Stream/Output/Video'),
  );
  if (screen === undefined) throw new Error('the dump has no screen');
  return screen.id;
}

describeWith([...busPrograms, ...pipeWirePrograms, gstreamer], 'a shared screen, on a real PipeWire', () => {
  it('is seen exactly while a program captures the picture', async () => {
    const { env } = await privateBus(tempFolder());
    const server = await startSilentPipeWire({ env, whenOver: onTestFinished });
    const nowMs = () => performance.now();
    const { pipeWire } = pipeWireOf(server.env, nowMs, 100);
    const sensor = createScreenSharing({ pipeWire, nowMs, intervalMs: 200 });
    onTestFinished(() => sensor.close());
    sensor.attend?.('needed');
    await eventually(() => expect(sensor.read()).toEqual({ known: true, value: false }));
    // Compositors share the screen like this: through a stream that provides pictures.
    server.start(
      gstreamer,
      ...[
        'videotestsrc',
        'is-live=true',
        '!',
        'video/x-raw,format=BGRx,width=64,height=64,framerate=5/1',
        '!',
      ],
      ...[
        'pipewiresink',
        'mode=provide',
        'stream-properties=p,media.class=Stream/Output/Video,node.name=screen',
      ],
    );
    const screen = await eventually(async () => screenIn(await server.run('/usr/bin/pw-dump')));
    expect(sensor.read()).toEqual({ known: true, value: false });
    const taken = ['pipewiresrc', `path=${screen}`, '!', 'video/x-raw,format=BGRx', '!', 'fakesink'];
    const viewer = server.start(gstreamer, ...taken);
    await eventually(() => expect(sensor.read()).toEqual({ known: true, value: true }));
    expect(sensor.account()).toMatchObject({ methods: ['pipewire-screencast'], certainty: 'likely' });
    await ended(viewer);
    await eventually(() => expect(sensor.read()).toEqual({ known: true, value: false }));
  }, 60_000);
});

it('two simultaneous queries cost one run, and an outdated answer is requested again', async () => {
  let nowMs = 0;
  const { pipeWire, started } = pipeWireOf({ PIPEWIRE_REMOTE: '/dev/null' }, () => nowMs);
  await Promise.all([pipeWire.look(), pipeWire.look()]);
  expect(started).toHaveLength(1);
  nowMs = 9999;
  await pipeWire.look();
  expect(started).toHaveLength(2);
});

it('if PipeWire is not running, nothing is queried', async () => {
  const { pipeWire, started } = pipeWireOf({ XDG_RUNTIME_DIR: '/nowhere' }, () => 0);
  expect(await pipeWire.look()).toEqual({ known: false, reason: 'PipeWire is not running' });
  expect(started).toEqual([]);
});
