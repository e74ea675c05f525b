import { z } from 'zod';

const text = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const props = z
  .object({
    'object.serial': text.optional(),
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

// Only these types of a dump are parsed.
const deviceType = 'PipeWire:Interface:Device';
const nodeType = 'PipeWire:Interface:Node';
const linkType = 'PipeWire:Interface:Link';

const device = z.object({ info: z.object({ props }) });
const node = z.object({
  id: z.number(),
  info: z.object({ state: z.string(), props }),
});
const link = z.object({
  info: z.object({ 'output-node-id': z.number(), 'input-node-id': z.number() }),
});
type Node = z.infer<typeof node>;

/** The uses of devices and the screen through PipeWire. Names of programs are not read. */
export interface PipeWireUses {
  /**
   * Each stream that uses a microphone or a camera, by its number. Null if there is none and PipeWire carries no
   * sound: some systems use it only for shared screens, and another server for the microphone.
   */
  readonly captures: readonly string[] | null;
  /** Whether a program captures the screen or a window: it is shared, recorded or viewed remotely. */
  readonly isScreenShared: boolean;
}

/**
 * Parses the output of `pw-dump`: one or several consecutive JSON lists. A stream counts if it is running and its
 * data comes from a device or the screen; recorders of the speakers, level meters and filters between two nodes do
 * not count.
 * @throws Error if it is not a dump
 */
export function pipeWireUses(dump: string): PipeWireUses {
  const { nodes, sourcesOf, hasSound } = graphOf(dump);
  const takes = (stream: Node, isSource: (source: Node) => boolean) =>
    stream.info.state === 'running' &&
    (sourcesOf.get(stream.id) ?? []).some((id) => {
      const source = nodes.get(id);
      return source !== undefined && isSource(source);
    });
  const streams = [...nodes.values()];
  const captures = streams.filter(
    (stream) =>
      (isAudioStream(stream) && takes(stream, isMicrophone)) ||
      (isVideoStream(stream) && takes(stream, isCamera)),
  );
  return {
    captures: captures.length === 0 && !hasSound ? null : captures.map(numberOf),
    isScreenShared: streams.some((stream) => isVideoStream(stream) && takes(stream, isScreen)),
  };
}

interface Graph {
  readonly nodes: ReadonlyMap<number, Node>;
  /** The nodes from which a node gets its data. */
  readonly sourcesOf: ReadonlyMap<number, readonly number[]>;
  readonly hasSound: boolean;
}

function graphOf(dump: string): Graph {
  const objects = z.array(z.unknown()).parse(JSON.parse(dump.replace(/\]\s*\[/g, ',')));
  if (objects.length === 0) throw new Error('an empty dump');
  const nodes = new Map<number, Node>();
  const sourcesOf = new Map<number, number[]>();
  let hasSound = false;
  for (const object of objects) {
    const type: unknown = Object(object).type;
    if (type === nodeType) {
      const asNode = node.safeParse(object);
      if (!asNode.success) continue;
      nodes.set(asNode.data.id, asNode.data);
      hasSound ||= isSound(asNode.data);
    } else if (type === deviceType) {
      const asDevice = device.safeParse(object);
      hasSound ||= asDevice.success && isSound(asDevice.data);
    } else if (type === linkType) {
      const asLink = link.safeParse(object);
      if (!asLink.success) continue;
      const { 'input-node-id': to, 'output-node-id': from } = asLink.data.info;
      sourcesOf.set(to, [...(sourcesOf.get(to) ?? []), from]);
    }
  }
  return { nodes, sourcesOf, hasSound };
}

/** A sound card, a microphone or speakers: of the machine, on the network or created by a program. */
function isSound({ info }: z.infer<typeof device>): boolean {
  return info.props?.['media.class']?.startsWith('Audio/') === true;
}

/** PipeWire reuses ids, but not serials, which old versions do not have. */
function numberOf({ id, info }: Node): string {
  return info.props?.['object.serial'] ?? `id ${id}`;
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

function isCamera({ info: { props: given = {} } }: Node): boolean {
  const isDevice = /^(v4l2|libcamera)$/.test(given['device.api'] ?? '') || given['media.role'] === 'Camera';
  return given['media.class'] === 'Video/Source' && isDevice;
}

/** The screen, which GNOME and KDE offer as a stream and wlroots' portal as a source. */
function isScreen(source: Node): boolean {
  const mediaClass = source.info.props?.['media.class'];
  return mediaClass === 'Stream/Output/Video' || (mediaClass === 'Video/Source' && !isCamera(source));
}
