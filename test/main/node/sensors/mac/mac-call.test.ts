import { describe, expect, it } from 'vitest';
import { deviceAssertions } from '../../../../../main/node/sensors/mac/mac-assertions.ts';
import { askMacForCall } from '../../../../../main/node/sensors/mac/mac-call.ts';
import { recorded, scriptedCommands } from '../../../../support/scripted-commands.ts';

const callBy = (name: string) => askMacForCall(scriptedCommands(() => recorded(`mac/${name}`)));

describe('the call on macOS', () => {
  it.each([
    'pmset-26-safari-call.txt',
    'pmset-26-facetime-call.txt',
    'pmset-26-camera-alone.txt',
    'pmset-assistant-and-call.txt',
  ])('is reported for %s', async (name) => {
    expect(await callBy(name)).toEqual({ known: true, value: true });
  });

  it.each([
    'pmset-10.15-music.txt',
    'pmset-13-nothing.txt',
    'pmset-26-safari-video.txt',
    'pmset-26-speaker-left-open.txt',
    'pmset-26-screen-recording.txt',
    'pmset-27-camera-left-open.txt',
  ])('is not reported for %s', async (name) => {
    expect(await callBy(name)).toEqual({ known: true, value: false });
  });

  it('is unknown when a microphone is open all day', async () => {
    const reason = 'a microphone or camera has been in use for more than 4 hours';
    const cause = 'doubtful';
    expect(await callBy('pmset-assistant-all-day.txt')).toEqual({ known: false, reason, cause });
  });

  it.each(['pmset-usage.txt', 'empty.txt', 'focus-on.json'])('is unknown for %s', async (name) => {
    expect((await callBy(name)).known).toBe(false);
  });

  it('is unknown if the command failed', async () => {
    const failed = scriptedCommands(() => ({ ok: false, reason: '/usr/bin/pmset is not there' }));
    expect(await askMacForCall(failed)).toEqual({ known: false, reason: '/usr/bin/pmset is not there' });
  });

  it('runs one command by its absolute path', async () => {
    const commands = scriptedCommands(() => recorded('mac/pmset-13-nothing.txt'));
    await askMacForCall(commands);
    expect(commands.asked).toEqual(['/usr/bin/pmset -g assertions']);
  });

  it('is not on if the output is cut off before it names a device', () => {
    const whole = recorded('mac/pmset-26-safari-call.txt').toString();
    expect(deviceAssertions(whole.slice(0, whole.indexOf('Resources')))).toEqual([]);
  });
});

describe('deviceAssertions', () => {
  it('keeps the device and its age, but no name of a program', () => {
    const found = deviceAssertions(recorded('mac/pmset-26-facetime-call.txt').toString());
    expect(found).toEqual([
      { device: 'microphone', heldSeconds: 28 * 60 + 3 },
      { device: 'camera', heldSeconds: 28 * 60 + 49 },
    ]);
  });
});
