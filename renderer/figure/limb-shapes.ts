import type { Camera } from './camera.ts';
import type { Arm, Leg } from './limbs.ts';
import { radii } from './measures.ts';
import { along, area, type Blob, ball, type ColourRole, chain, limb, type Shape, wrap } from './outline.ts';
import type { Side } from './skeleton.ts';
import { add, cross, scale, unit, type Vec } from './vector.ts';

type Parts = Shape['parts'];

/** The parts of an arm, not yet coloured. */
export interface ArmParts {
  readonly upper: Parts;
  /** The upper arm without the shoulder, which grows out of the trunk and has no rim. */
  readonly lower: Parts;
  readonly fore: Parts;
}

/** A flat part of a hand: wide along the thumb, thin along the palm. */
function slab(at: Vec, along: Vec, across: Vec, palm: Vec, half: readonly [number, number, number]): Blob {
  return { at, axes: [scale(along, half[0]), scale(across, half[1]), scale(palm, half[2])] };
}

/** A mitten: palm, fingers together, thumb. */
export function handParts({ wrist, fingers, palm }: Arm, side: Side, camera: Camera): Parts {
  const thumbwards = scale(unit(cross(fingers, palm)), side === 'right' ? 1 : -1);
  const at = (distance: number, across = 0) =>
    add(wrist, scale(fingers, distance), scale(thumbwards, across));
  const thumbTip = add(at(8.4, 5.2), scale(palm, 0.8));
  return [
    ...chain(
      [
        ball(wrist, radii.wrist),
        slab(at(4), fingers, thumbwards, palm, [2.6, 3.9, 2.5]),
        slab(at(9), fingers, thumbwards, palm, [2, 4, 2.3]),
        slab(at(14.6), fingers, thumbwards, palm, [2, 2.7, 1.9]),
      ],
      camera,
    ),
    ...limb(
      [
        [at(2.6, 1.8), 2],
        [at(5.4, 4.6), 1.6],
        [thumbTip, 1.2],
      ],
      camera,
    ),
  ];
}

export function armParts(arm: Arm, side: Side, camera: Camera): ArmParts {
  const { shoulder, elbow, wrist } = arm;
  const cuff = [along(shoulder, elbow, 0.93), radii.elbow + 0.5] as const;
  return {
    upper: limb([[shoulder, radii.shoulder], cuff], camera),
    lower: limb([[along(shoulder, elbow, 0.42), 4.6], cuff], camera),
    fore: [
      ...limb(
        [
          [elbow, radii.elbow - 0.2],
          [wrist, radii.wrist],
        ],
        camera,
      ),
      ...handParts(arm, side, camera),
    ],
  };
}

/** Thigh and shank, and the shoe. */
export function legParts(
  { hip, knee, ankle, toes, sole }: Leg,
  camera: Camera,
): { thigh: Parts; knee: Parts; shank: Parts; shoe: Parts } {
  const heel = add(ankle, scale(toes, -3), scale(sole, 4));
  const ballOfFoot = add(ankle, scale(toes, 11.5), scale(sole, 4.6));
  const tip = add(ankle, scale(toes, 16.5), scale(sole, 5));
  return {
    thigh: limb(
      [
        [hip, radii.hip],
        [knee, radii.knee],
      ],
      camera,
    ),
    knee: limb(
      [
        [along(hip, knee, 0.6), 7],
        [knee, radii.knee],
      ],
      camera,
    ),
    shank: limb(
      [
        [knee, radii.knee - 0.2],
        [along(knee, ankle, 0.97), radii.ankle],
      ],
      camera,
    ),
    shoe: [
      ...wrap([ball(add(ankle, scale(sole, 1)), 3.6), ball(heel, 3.5), ball(ballOfFoot, 3.4)], camera),
      ...limb(
        [
          [heel, 3.5],
          [ballOfFoot, 3.4],
          [tip, 2.6],
        ],
        camera,
      ),
    ],
  };
}

/** A part in the colour of its side: what is far is pale. */
export function tone(role: 'sleeve' | 'leg' | 'shoe' | 'skin', isFar: boolean): ColourRole {
  return isFar ? `${role}-far` : role;
}

export function coloured(role: 'sleeve' | 'leg' | 'shoe' | 'skin', isFar: boolean, parts: Parts): Shape {
  return area(tone(role, isFar), parts);
}
