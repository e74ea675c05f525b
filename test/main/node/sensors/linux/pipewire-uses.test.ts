import { expect, it } from 'vitest';
import { pipeWireUses } from '../../../../../main/node/sensors/linux/pipewire-uses.ts';
import { link, microphone, node } from '../../../../support/pipewire-objects.ts';

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
  ['a call', [microphone, stream(), link(1, 2)], ['id 2']],
  ['a call, by its serial', [microphone, stream({ 'object.serial': 71 }), link(1, 2)], ['71']],
  ['a program that has paused', [microphone, stream({}, 'idle'), link(1, 2)], []],
  ['a stream without a source', [microphone, stream()], []],
  ['the sound of the speakers', [node(1, 'Audio/Sink'), stream(), link(1, 2)], []],
  ['a level meter', [microphone, stream({ 'stream.monitor': true }), link(1, 2)], []],
  ['a peak detector', [microphone, stream({ 'resample.peaks': 'true' }), link(1, 2)], []],
  ['a filter for noise', [microphone, stream({ 'node.link-group': 'filter-1' }), link(1, 2)], []],
  ['a camera', [camera, viewer, link(3, 4)], ['id 4']],
  ['a shared screen', [microphone, screen, viewer, link(3, 4)], []],
  ['a shared screen where another server has the sound', [screen, viewer, link(3, 4)], null],
  ['a camera that is there and no microphone', [camera, card('Video/Device')], null],
  ['a sound card that is switched off', [card('Audio/Device')], []],
])('%s', (_what, objects, captures) => {
  expect(pipeWireUses(JSON.stringify(objects)).captures).toEqual(captures);
});

it.each([
  ['GNOME and KDE', [node(3, 'Stream/Output/Video'), viewer, link(3, 4)], true],
  ["wlroots' portal", [screen, viewer, link(3, 4)], true],
  ['a screen that no program receives', [node(3, 'Stream/Output/Video'), viewer], false],
  [
    'a screen whose viewer has paused',
    [node(3, 'Stream/Output/Video'), node(4, 'Stream/Input/Video', 'idle'), link(3, 4)],
    false,
  ],
  ['a camera', [camera, viewer, link(3, 4)], false],
  [
    'a virtual camera',
    [node(3, 'Video/Source', 'running', { 'media.role': 'Camera' }), viewer, link(3, 4)],
    false,
  ],
  ['sound', [microphone, stream(), link(1, 2)], false],
])('whether the screen is shared: %s', (_what, objects, isScreenShared) => {
  expect(pipeWireUses(JSON.stringify(objects)).isScreenShared).toBe(isScreenShared);
});

it.each(['', '{}', '[]', '[{"id": 1', 'null', 'rubbish'])('%j is not a dump', (dump) => {
  expect(() => pipeWireUses(dump)).toThrow();
});

it('objects that change during the dump come in a second list', () => {
  const [one, two] = [[microphone, stream()], [link(1, 2)]];
  expect(pipeWireUses(`${JSON.stringify(one)}\n${JSON.stringify(two)}`).captures).toEqual(['id 2']);
});
