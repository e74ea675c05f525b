import { sectionAt, type Trunk, throughFour } from '../body/spine.ts';
import { bendFrame, type Frame, mixFrames, place, scale, type Vec } from '../body/vector.ts';
import type { Camera } from './camera.ts';
import { area, type Blob, ball, chain, type Shape, wrap } from './outline.ts';
import { spineStrength } from './torso.ts';

/** How much lower the collar is in front than at the nape, degrees. */
const SLOPE = -17;
/** Half widths from the collar to the skull, centimetres; the neck tapers and widens again below the head. */
const widths = [6, 5.1, 4.7, 4.7, 5] as const;
/** The collar is wider than it is deep. */
const FLAT = 0.82;
const RINGS = 12;
/** Where the shadow of the jaw begins, as a share of the way from the collar to the head. */
const SHADE_FROM = 0.62;
/** How wide the band of the collar is, centimetres. */
const BAND = 0.9;

/** A thin ring across the neck. */
function ring(at: Vec, { ahead, up, right }: Frame, half: number, flat = FLAT): Blob {
  return { at, axes: [scale(right, half), scale(ahead, half * flat), scale(up, 0.25)] };
}

/** A cross-section of the neck: its middle, its orientation and its half width, centimetres. */
export interface NeckRing {
  readonly at: Vec;
  readonly frame: Frame;
  readonly half: number;
}

function collarOf(trunk: Trunk): { at: Vec; frame: Frame } {
  const top = sectionAt(trunk, 10);
  const frame = bendFrame(top.frame, { bend: SLOPE });
  return { at: place(top.at, frame, 0.3, -0.3, 0), frame };
}

/** The neck from the collar (0) to inside the skull (1); it leaves the shirt and enters the head smoothly. */
export function neckAt(trunk: Trunk, share: number): NeckRing {
  const { neck, head } = trunk;
  const { at: from, frame: collar } = collarOf(trunk);
  const inHead = place(head.at, head.frame, -1.6, -3.4, 0);
  const way = [from, ...neck.slice(1, 3), inHead];
  const points = [place(from, collar, 0, -5, 0), ...way, place(inHead, head.frame, 0, 5, 0)];
  const through = (values: readonly number[]) => {
    const at = Math.min(share, 0.9999) * (values.length - 3);
    const [a = 0, b = 0, c = 0, d = 0] = values.slice(Math.floor(at), Math.floor(at) + 4);
    return throughFour(a, b, c, d, at % 1);
  };
  const axis = (index: 0 | 1 | 2) => through(points.map((point) => point[index]));
  return {
    at: [axis(0), axis(1), axis(2)],
    frame: mixFrames(collar, head.frame, share),
    half: through([widths[0] + 1, ...widths, widths[4]]),
  };
}

/** A point on the neck, in fractions of its half width forward and to the right of its middle. */
export function onNeck(trunk: Trunk, share: number, ahead: number, right: number): Vec {
  const { at, frame, half } = neckAt(trunk, share);
  return place(at, frame, ahead * half, 0, right * half);
}

/** The neck, with the band of the collar and the shadow of the jaw. */
export function drawNeck(trunk: Trunk, camera: Camera): readonly Shape[] {
  const { at, frame } = collarOf(trunk);
  const rings = Array.from({ length: RINGS + 1 }, (_, index) => {
    const share = index / RINGS;
    const { at, frame, half } = neckAt(trunk, share);
    return ring(at, frame, half, FLAT + (1 - FLAT) * Math.min(1, 1.6 * share));
  });
  const band = [ring(at, frame, widths[0] + BAND), ring(place(at, frame, 0, 0.8, 0), frame, widths[0] + 0.4)];
  const shade = rings.slice(Math.round(SHADE_FROM * RINGS));
  return [
    area('sleeve', chain(band, camera)),
    area('skin', chain(rings, camera)),
    area('skin-shade', chain(shade, camera), { opacity: 0.8 }),
  ];
}

/** The part of the neck on which the spine is visible. */
const dots = [0.2, 0.62] as const;

/** The two dots between the spine and the head. */
export function drawNeckDots(trunk: Trunk, camera: Camera): readonly Shape[] {
  const opacity = spineStrength(trunk, camera);
  if (opacity === 0) return [];
  const parts = dots.flatMap((share) => wrap([ball(onNeck(trunk, share, -0.55, 0), 0.95)], camera));
  return [area('spine', parts, { opacity })];
}
