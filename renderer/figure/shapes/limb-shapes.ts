import { heelAndBall } from '../body/foot.ts';
import type { Arm, Leg } from '../body/limbs.ts';
import { body, radii } from '../body/measures.ts';
import type { Side } from '../body/skeleton.ts';
import { add, dot, minus, scale, size, unit, type Vec } from '../body/vector.ts';
import type { Camera } from './camera.ts';
import { handParts } from './hand-shapes.ts';
import { along, area, ball, type ColourRole, limb, type Shape, wrap } from './outline.ts';

type Parts = Shape['parts'];

/** The parts of an arm in a long sleeve, without colour. */
export interface ArmParts {
  readonly upper: Parts;
  /** The upper arm without shoulder and elbow, where it joins the trunk and the forearm. */
  readonly upperRim: Parts;
  readonly fore: Parts;
  /** The forearm without the elbow, which joins both parts. */
  readonly foreRim: Parts;
  readonly hand: Parts;
}

export function armParts(arm: Arm, side: Side, camera: Camera): ArmParts {
  const { shoulder, elbow, wrist } = arm;
  const { shoulder: top, elbow: middle, wrist: end } = radii;
  return {
    upper: limb(
      [
        [shoulder, top],
        [elbow, middle],
      ],
      camera,
    ),
    upperRim: limb(
      [
        [along(shoulder, elbow, 0.4), 5],
        [along(shoulder, elbow, 0.6), 4.9],
        [along(shoulder, elbow, 0.9), 2.6],
      ],
      camera,
    ),
    fore: limb(
      [
        [elbow, middle],
        [wrist, end],
      ],
      camera,
    ),
    foreRim: limb(
      [
        [along(elbow, wrist, 0.2), 2.6],
        [along(elbow, wrist, 0.5), 4],
        [wrist, end],
      ],
      camera,
    ),
    hand: handParts(arm, side, camera),
  };
}

/** The belly of the calf: where it is on the way from knee to ankle, how far behind the bone, and its radius. */
const CALF = { at: 0.3, behind: 1.2, radius: 5.5 } as const;

/** Backwards from a shank: at right angles to it, away from the toes. */
function behindShank({ knee, ankle, toes }: Leg): Vec {
  const bone = unit(minus(ankle, knee));
  const ahead = minus(toes, scale(bone, dot(toes, bone)));
  return scale(unit(ahead), -Math.min(1, size(ahead) * 2));
}

/** Thigh and shank, and the shoe. */
export function legParts(leg: Leg, camera: Camera): { thigh: Parts; knee: Parts; shank: Parts; shoe: Parts } {
  const { hip, knee, ankle, sole } = leg;
  const { heel, ball: ballOfFoot } = heelAndBall(leg);
  const [heelRadius, ballRadius] = [body.heel.radius, body.ballOfFoot.radius];
  const tip = add(ballOfFoot, scale(leg.tip, 5), scale(sole, 0.7));
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
        [add(along(knee, ankle, CALF.at), scale(behindShank(leg), CALF.behind)), CALF.radius],
        [along(knee, ankle, 0.97), radii.ankle],
      ],
      camera,
    ),
    shoe: [
      ...wrap(
        [ball(add(ankle, scale(sole, 1)), 3.6), ball(heel, heelRadius), ball(ballOfFoot, ballRadius)],
        camera,
      ),
      ...limb(
        [
          [heel, heelRadius],
          [ballOfFoot, ballRadius],
          [tip, 3.2],
        ],
        camera,
      ),
    ],
  };
}

/** A part in the colour of its side; far parts are pale. */
export function tone(role: 'sleeve' | 'leg' | 'shoe' | 'skin', isFar: boolean): ColourRole {
  return isFar ? `${role}-far` : role;
}

export function coloured(role: 'sleeve' | 'leg' | 'shoe' | 'skin', isFar: boolean, parts: Parts): Shape {
  return area(tone(role, isFar), parts);
}
