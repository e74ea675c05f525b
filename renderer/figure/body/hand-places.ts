import type { HandPlace } from '../../../shared/content/figure-names.ts';
import type { Posture } from '../../../shared/content/pose-schema.ts';
import { body } from './measures.ts';
import { sectionAt, type Trunk } from './spine.ts';
import { add, cross, type Frame, mix, place, scale, unit, upright, type Vec } from './vector.ts';

/** The shape of a hand: palm on a surface, around an edge, fingers around a body, closed, or relaxed. */
export type Grasp = 'flat' | 'grip' | 'wrap' | 'fist' | 'open';

/** The place of a hand: its wrist, where the fingers point, and where the palm faces. */
export interface HandSpot {
  readonly wrist: Vec;
  readonly fingers: Vec;
  readonly palm: Vec;
  readonly grasp?: Grasp;
  /** The support of the elbow. */
  readonly elbow?: Vec;
}

/** The body around a hand. */
export interface Surroundings {
  readonly posture: Posture;
  readonly trunk: Trunk;
  readonly hips: Readonly<Record<'left' | 'right', Vec>>;
  readonly knees: Readonly<Record<'left' | 'right', Vec>>;
  readonly shoulders: Readonly<Record<'left' | 'right', Vec>>;
}

/** Places that do not move with the body. */
const fixedPlaces: ReadonlySet<HandPlace> = new Set(['wall', 'wall-right', 'floor', 'door-frame', 'band']);

/** Half the length of a hand: from the wrist to the middle of the palm. */
const PALM = 7;

/** Finds the place of a hand. `side` is 1 for the right hand, -1 for the left. */
export function findHandSpot(where: HandPlace, side: 1 | -1, around: Surroundings, shift: Vec): HandSpot {
  const spot = spots[where](reachOf(side, around));
  const { chest, pelvis } = around.trunk;
  const axes: Frame = fixedPlaces.has(where) ? upright : where === 'together' ? pelvis : chest.frame;
  const moved = { ...spot, wrist: place(spot.wrist, axes, shift[0], shift[1], shift[2] * side) };
  // A hand that slides along the floor points in the direction of the slide.
  return where === 'floor' ? { ...moved, fingers: unit([1, -0.12, (side * shift[2]) / 22]) } : moved;
}

/** A palm on a point; `out` points away from the surface. */
function lay(point: Vec, out: Vec, fingers: Vec): HandSpot {
  const away = unit(out);
  const along = unit(fingers);
  return { wrist: add(point, scale(away, 2), scale(along, -PALM)), fingers: along, palm: scale(away, -1) };
}

/** The body from the point of view of one hand. */
interface Reach extends Surroundings {
  /** 1 for the right hand, -1 for the left. */
  readonly side: 1 | -1;
  readonly own: 'left' | 'right';
  readonly other: 'left' | 'right';
  readonly chest: Vec;
  /** The axes of the chest. */
  readonly frame: Frame;
  readonly head: Vec;
  /** The axes of the head. */
  readonly skull: Frame;
  /** Towards the other side of the body. */
  readonly inward: Vec;
}

function reachOf(side: 1 | -1, around: Surroundings): Reach {
  const { chest, head } = around.trunk;
  return {
    ...around,
    side,
    own: side === 1 ? 'right' : 'left',
    other: side === 1 ? 'left' : 'right',
    chest: chest.at,
    frame: chest.frame,
    head: head.at,
    skull: head.frame,
    inward: scale(chest.frame.right, -side),
  };
}

const spots: { readonly [Place in HandPlace]: (reach: Reach) => HandSpot } = {
  thigh: ({ own, hips, knees }) => {
    const along = unit(add(knees[own], scale(hips[own], -1)));
    return { ...lay(add(mix(hips[own], knees[own], 0.62), [0, 6.8, 0]), [0, 1, 0], along), grasp: 'flat' };
  },
  knee: ({ own, knees }) => lay(add(knees[own], [1, 5.5, 0]), [0.3, 1, 0], [1, -0.35, 0]),
  'other-knee': ({ side, other, knees }) =>
    lay(add(knees[other], [0, 5.5, side * 2]), [0.2, 1, side * 0.4], [0.8, -0.2, -side * 0.6]),
  hip: ({ side, trunk }) => {
    const waist = sectionAt(trunk, 2.3);
    const point = place(waist.at, waist.frame, 1, 0, side * (waist.width - 0.5));
    return lay(
      point,
      scale(waist.frame.right, side),
      unit(add(waist.frame.ahead, scale(waist.frame.up, -0.5))),
    );
  },
  ribs: ({ side, inward, trunk }) => {
    const low = sectionAt(trunk, 4);
    const point = place(low.at, low.frame, low.depth * 0.45, 0, side * low.width * 0.94);
    const out = add(scale(low.frame.ahead, 0.3), scale(low.frame.right, side * 0.9));
    return lay(point, out, add(scale(inward, 0.85), scale(low.frame.ahead, 0.5), scale(low.frame.up, -0.12)));
  },
  breastbone: ({ side, frame, inward, trunk }) => {
    const front = sectionAt(trunk, 7.6);
    return lay(
      place(front.at, front.frame, front.depth, 0, side * 2),
      front.frame.ahead,
      add(inward, scale(frame.up, 0.5)),
    );
  },
  'other-shoulder': ({ other, frame, inward, shoulders }) => {
    // The palm lies on the front of the shoulder, and the fingers point over its edge.
    const front = add(shoulders[other], scale(inward, 1.5), scale(frame.ahead, 5), scale(frame.up, -2));
    const over = add(scale(inward, 0.8), scale(frame.up, 0.45), scale(frame.ahead, -0.35));
    return { ...lay(front, add(frame.ahead, scale(inward, 0.5)), over), grasp: 'flat' };
  },
  // Folded arms: the right forearm lies on the left one, and each hand on the other upper arm.
  'other-elbow': ({ side, chest, frame, inward }) => ({
    ...lay(
      place(chest, frame, side === 1 ? 17 : 13.5, side === 1 ? -6 : -10.5, -side * 15.5),
      add(frame.ahead, scale(inward, 0.55)),
      add(inward, scale(frame.up, side === 1 ? 0.12 : 0.3), scale(frame.ahead, -0.5)),
    ),
    grasp: 'flat',
  }),
  'other-blade': ({ other, frame, inward, shoulders }) =>
    lay(
      add(shoulders[other], scale(frame.up, 3), scale(frame.ahead, 0.5)),
      frame.up,
      add(inward, scale(frame.ahead, -0.8)),
    ),
  // The hand cups the skull behind the ear; the fingers point up the back of the head.
  'head-back': ({ side, head, skull }) =>
    lay(
      place(head, skull, -6.6, -1.5, side * 5.2),
      add(scale(skull.ahead, -0.7), scale(skull.right, side * 0.6)),
      unit(add(scale(skull.up, 0.8), scale(skull.ahead, -0.25), scale(skull.right, -side * 0.5))),
    ),
  'head-side': ({ side, head, skull }) =>
    lay(
      place(head, skull, 0, 3, -side * 7),
      add(scale(skull.right, -side), scale(skull.up, 0.6)),
      add(scale(skull.right, -side * 0.55), scale(skull.up, -0.85)),
    ),
  'seat-edge': ({ side, own, hips }) => ({
    wrist: [hips[own][0] + 3, body.seatHeight + 5.6, side * 27.5],
    fingers: [0, -1, 0],
    palm: [0, 0, -side],
    grasp: 'grip',
  }),
  'seat-behind': ({ side }) => ({
    wrist: [-13.6, body.seatHeight + 5.8, side * 24],
    fingers: [-0.2, -1, 0],
    palm: [0, 0, -side],
    grasp: 'grip',
  }),
  backrest: ({ side }) => lay([-20, body.seatHeight + 30, side * 16], [1, 0, 0], [0, 1, 0]),
  wall: ({ side }) => ({
    wrist: [body.wallAhead - 4, 130, side * body.shoulderHalf],
    fingers: [0, 1, 0],
    palm: [1, 0, 0],
    grasp: 'flat',
  }),
  'wall-right': ({ side }) => ({
    wrist: [4, 138, side * (body.wallRight - 4.5)],
    fingers: [0, 1, 0],
    palm: [0, 0, side],
    grasp: 'flat',
  }),
  floor: ({ side }) => ({
    wrist: [17, 3, side * body.shoulderHalf],
    fingers: [1, -0.12, 0],
    palm: [0, -1, 0],
    grasp: 'flat',
  }),
  'door-frame': ({ side }) => ({
    wrist: [-4.5, 153, side * 42],
    fingers: [0, 1, 0],
    palm: [0, 0, side],
    grasp: 'flat',
    elbow: [-6, 127.5, side * 42],
  }),
  band: ({ side, chest, frame, inward }) => ({
    wrist: place(chest, frame, 38, -8, side * 9),
    fingers: frame.ahead,
    palm: inward,
  }),
  together: ({ side, trunk }) => {
    // In front of the hips at chest height: a hand that stays there does not move when the chest turns away.
    const { ahead, up } = trunk.pelvis;
    const front = place(trunk.hips, trunk.pelvis, 49, 42.5, side * 1.5);
    return { wrist: front, fingers: ahead, palm: unit(cross(ahead, scale(up, -side))) };
  },
};
