import type { MuscleId } from '../../../shared/content/exercise-schema.ts';
import type { Leg } from '../body/limbs.ts';
import { add, dot, type Frame, minus, scale, unit, type Vec } from '../body/vector.ts';
import type { Camera } from './camera.ts';
import { edged } from './muscle-cords.ts';
import { along, limb, type Shape } from './outline.ts';

/** Positions along a bone, distances from it, and radii; a distance below 0 is behind it. Centimetres. */
type Spindle = readonly (readonly [share: number, off: number, radius: number])[];

const calf: Spindle = [
  [0.06, -1.6, 1.2],
  [0.2, -2, 2.5],
  [0.36, -1.6, 2.4],
  [0.55, -0.9, 1.2],
  [0.72, -0.6, 0.6],
];
const frontOfThigh: Spindle = [
  [0.2, 3.6, 1.6],
  [0.42, 3.2, 2.8],
  [0.66, 2.6, 2.6],
  [0.88, 2, 1.2],
];
const seat: Spindle = [
  [-0.14, -5, 2.2],
  [0.02, -4.6, 3.6],
  [0.16, -4.2, 2.6],
];

/** A muscle whose middle faces away from the camera more than this is hidden by the leg. */
const HIDDEN = -0.35;

/** The working muscles of one leg, over the trousers. */
export function drawLegMuscles(
  { hip, knee, ankle, toes }: Leg,
  pelvis: Frame,
  camera: Camera,
  working: readonly MuscleId[],
): readonly Shape[] {
  const spindle = (from: Vec, to: Vec, ahead: Vec, parts: Spindle): Shape['parts'] => {
    const bone = unit(minus(to, from));
    const front = unit(minus(ahead, scale(bone, dot(ahead, bone))));
    if (dot(front, camera.eye) * Math.sign(parts[1]?.[1] ?? 1) < HIDDEN) return [];
    return limb(
      parts.map(([share, off, radius]) => [add(along(from, to, share), scale(front, off)), radius] as const),
      camera,
    );
  };
  return edged([
    ...(working.includes('CAL') ? spindle(knee, ankle, toes, calf) : []),
    ...(working.includes('QUA') ? spindle(hip, knee, pelvis.ahead, frontOfThigh) : []),
    ...(working.includes('GLU') ? spindle(hip, knee, pelvis.ahead, seat) : []),
  ]);
}
