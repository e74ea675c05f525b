import type { LegPose } from '../../../shared/content/pose-schema.ts';
import { body } from './measures.ts';
import { add, mix, radians, scale, unit, type Vec } from './vector.ts';

/** A foot in space. */
export interface Foot {
  readonly ankle: Vec;
  /** From the ankle to the ball of the foot. */
  readonly toes: Vec;
  /** From there to the tip; a foot on its toes bends. */
  readonly tip: Vec;
  readonly sole: Vec;
}

/** A foot that is this high above the floor, or more, is straight; on its toes it bends. Centimetres. */
const STRAIGHT = 3;

/** The steepest foot, as a share of the way from a flat one to one that points straight down. */
const STEEPEST = 0.94;

/** How far the foot points down, radians: a raised heel turns it about its ball. */
function dropOf({ heel = 0, toes = 0 }: LegPose): number {
  const length = body.ballOfFoot.ahead - body.heel.ahead;
  return Math.asin(Math.min(STEEPEST, Math.max(0, heel / length))) - radians(toes);
}

/**
 * The foot of a leg that stands, or is `lift` above the floor; `ahead` is where its ankle is when it stands flat at no
 * step, and `side` is 1 for the right. A raised heel leaves the ball in place, and raised toes leave the heel: the ankle
 * moves.
 */
export function placeFoot(pose: LegPose, ahead: number, side: 1 | -1): Foot {
  const { step = 0, apart = 0, lift = 0 } = pose;
  const drop = dropOf(pose);
  const level = unit([1, 0, side * 0.12]);
  const toes = add(scale(level, Math.cos(drop)), [0, -Math.sin(drop), 0]);
  const sole = add(scale(level, -Math.sin(drop)), [0, -Math.cos(drop), 0]);
  const pivot = drop > 0 ? body.ballOfFoot : body.heel;
  const flat: Vec = [ahead + step, body.ankleHeight + lift, side * (body.hipHalf + apart)];
  const onGround = add(flat, scale(level, pivot.ahead), [0, -pivot.down, 0]);
  return {
    ankle: add(onGround, scale(toes, -pivot.ahead), scale(sole, -pivot.down)),
    toes,
    tip: drop > 0 ? unit(mix(level, toes, Math.min(1, lift / STRAIGHT))) : toes,
    sole,
  };
}

/** The middle of the heel and of the ball of a foot; each is its radius above the sole. */
export function heelAndBall({ ankle, toes, sole }: Foot): { readonly heel: Vec; readonly ball: Vec } {
  const at = ({ ahead, down }: { ahead: number; down: number }) =>
    add(ankle, scale(toes, ahead), scale(sole, down));
  return { heel: at(body.heel), ball: at(body.ballOfFoot) };
}
