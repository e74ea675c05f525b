import { z } from 'zod';

const text = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const props = z
  .object({
    'media.class': text.optional(),
    'media.category': text.optional(),
    'media.role': text.optional(),
    'device.api': text.optional(),
    'stream.monitor': text.optional(),
    'stream.capture.sink': text.optional(),
    'resample.peaks': text.optional(),
    'node.link-group': text.optional(),
  })
  .optional();

// Most of a dump is neither: only these are looked at.
const nodeType = 'PipeWire:Interface:Node';
const linkType = 'PipeWire:Interface:Link';

const node = z.object({
  id: z.number(),
  info: z.object({ state: z.string(), props }),
});
const link = z.object({
  info: z.object({ 'output-node-id': z.number(), 'input-node-id': z.number() }),
});
type Node = z.infer<typeof node>;

/**
 * Whether a microphone or a camera is in use, from what `pw-dump` writes (one JSON list, or several one after the
 * other). A stream counts when it runs and its data comes from a source: what records the sound of the speakers, level
 * meters and filters between two nodes do not. No name of a program is looked at.
 * @throws Error when this is no dump
 */
export function isPipeWireCapturing(dump: string): boolean {
  const objects = z.array(z.unknown()).parse(JSON.parse(dump.replace(/\]\s*\[/g, ',')));
  if (objects.length === 0) throw new Error('an empty dump');
  const nodes = new Map<number, Node>();
  const sourcesOf = new Map<number, number[]>();
  for (const object of objects) {
    const type: unknown = Object(object).type;
    if (type === nodeType) {
      const asNode = node.safeParse(object);
      if (asNode.success) nodes.set(asNode.data.id, asNode.data);
    } else if (type === linkType) {
      const asLink = link.safeParse(object);
      if (!asLink.success) continue;
      const { 'input-node-id': to, 'output-node-id': from } = asLink.data.info;
      sourcesOf.set(to, [...(sourcesOf.get(to) ?? []), from]);
    }
  }
  return [...nodes.values()].some((stream) => {
    const isSource = isAudioStream(stream) ? isMicrophone : isVideoStream(stream) ? isCamera : null;
    if (isSource === null || stream.info.state !== 'running') return false;
    return (sourcesOf.get(stream.id) ?? []).some((id) => {
      const source = nodes.get(id);
      return source !== undefined && isSource(source);
    });
  });
}

function isAudioStream({ info: { props: given = {} } }: Node): boolean {
  const isMeter =
    given['stream.monitor'] === 'true' ||
    given['resample.peaks'] === 'true' ||
    given['media.category'] === 'Monitor' ||
    given['media.category'] === 'Manager';
  const isFilter = given['node.link-group'] !== undefined;
  return given['media.class'] === 'Stream/Input/Audio' && !isMeter && !isFilter;
}

function isVideoStream({ info }: Node): boolean {
  return info.props?.['media.class'] === 'Stream/Input/Video';
}

function isMicrophone({ info }: Node): boolean {
  return info.props?.['media.class']?.startsWith('Audio/Source') === true;
}

/** A screen that is shared is a video source too, and no camera. */
function isCamera({ info: { props: given = {} } }: Node): boolean {
  const isDevice = /^(v4l2|libcamera)$/.test(given['device.api'] ?? '') || given['media.role'] === 'Camera';
  return given['media.class'] === 'Video/Source' && isDevice;
}
