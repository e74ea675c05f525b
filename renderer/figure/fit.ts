import type { FigureProp } from '../../shared/content/figure-names.ts';
import type { FigureScript } from '../../shared/content/pose-schema.ts';
import { transitionsOf } from '../../shared/content/repeat-plan.ts';
import { bothSides, buildSkeleton } from './body/skeleton.ts';
import { add, type Point, type Vec } from './body/vector.ts';
import { type Drawing, drawFigure } from './draw.ts';
import { momentAt, tellingPose } from './script.ts';
import { drawArrows } from './shapes/arrows.ts';
import { cameraOf } from './shapes/camera.ts';
import { bandHook } from './shapes/closed-door.ts';
import { drawHead } from './shapes/head.ts';
import { armParts } from './shapes/limb-shapes.ts';
import { area, type Shape } from './shapes/outline.ts';
import { drawShirt } from './shapes/torso.ts';

/** Side of the square picture, in its own units. */
export const PICTURE = 100;
const MARGIN = 4;
/** No figure is drawn larger than this, so that all appear to be the same size: units per centimetre. */
const LARGEST = 0.7;
/** A standing figure is small from above. */
const LARGEST_FROM_ABOVE = 1.05;
/** Half of the width of a closer frame, centimetres. */
const closer = { upper: 43, head: 29 } as const;

/** Props that may extend beyond the picture, because they have no visible end anyway. */
const backdrops: ReadonlySet<FigureProp> = new Set([
  'wall-ahead',
  'wall-behind',
  'wall-beside',
  'wall-right',
  'doorway',
  'band',
  'path',
]);

/** A band's hook with a part of its door. */
const beyondHook: Vec = add(bandHook, [14, 0, 0]);

/** The conversion from centimetres to units of the picture. */
export interface Fit {
  readonly scale: number;
  readonly middle: Point;
  readonly isMirrored: boolean;
}

/** A frame that contains the whole movement, so that nothing jumps while it moves. */
export function fitFigure(drawing: Drawing, isMirrored: boolean): Fit {
  const { script } = drawing;
  if (script.frame === 'upper' || script.frame === 'head') return fitCloser(script, script.frame, isMirrored);
  if (script.frame === 'half') return fitHalf(script, isMirrored);
  const camera = cameraOf(script);
  const bare = {
    ...drawing,
    script: { ...script, props: script.props.filter((prop) => !backdrops.has(prop)) },
  };
  const shapes = transitionsOf(script).flatMap(([from, to]) => [
    ...[0.25, 0.5, 0.75, 1].flatMap((share) => drawFigure(bare, { from, to, share })),
    ...drawArrows(script, from, to, camera, LARGEST),
  ]);
  // A door is recognised by both its posts; from above, nothing else shows it.
  const isDoorPlan = script.view === 'top' && script.props.includes('doorway');
  const posts = [-60, 60].map((z) => camera.project([0, 0, z]));
  const hooks = script.props.includes('band') ? [camera.project(beyondHook)] : [];
  const extra = [...(isDoorPlan ? posts : []), ...hooks];
  const { left, right, bottom, top } = boundsOf(
    extra.length > 0 ? [...shapes, area('prop', [extra])] : shapes,
  );
  const inside = PICTURE - 2 * MARGIN;
  return {
    scale: Math.min(
      script.view === 'top' ? LARGEST_FROM_ABOVE : LARGEST,
      inside / (right - left),
      inside / (top - bottom),
    ),
    middle: [(left + right) / 2, (bottom + top) / 2],
    isMirrored,
  };
}

/** How far a half figure extends below the hips, and its least height, centimetres. */
const thighs = 12;
const seatLeg = 14;
const leastHalf = 96;

/** From the thighs to the highest hand, in all key poses; the rest is below the picture. */
function fitHalf(script: FigureScript, isMirrored: boolean): Fit {
  const camera = cameraOf(script);
  const drawn = transitionsOf(script).flatMap(([from, to]) => {
    const moments = [0.33, 0.67, 1].map((share) => buildSkeleton(momentAt(script, { from, to, share })));
    const body = moments.flatMap((skeleton) => [
      ...drawShirt(skeleton, camera),
      ...drawHead(skeleton.trunk, camera, true),
      ...bothSides.map((side) => {
        const { upper, fore, hand } = armParts(skeleton.arms[side], side, camera);
        return area('sleeve', [...upper, ...fore, ...hand]);
      }),
    ]);
    return [...body, ...drawArrows(script, from, to, camera, LARGEST)];
  });
  const hips = script.poses.map((_, at) =>
    camera.project(buildSkeleton(momentAt(script, { from: at, to: at, share: 0 })).trunk.hips),
  );
  const bounds = boundsOf(drawn);
  // A seated figure is shown with the seat.
  const seat = script.props.includes('chair') ? seatLeg : 0;
  const bottom = Math.min(bounds.bottom - 3, ...hips.map(([, y]) => y - thighs - seat));
  // A support under a hand has to be visible.
  const wall = script.props.includes('wall-right') ? Math.sign(camera.right[2]) * 12 : 0;
  const [left, right] = [bounds.left + Math.min(0, wall), bounds.right + Math.max(0, wall)];
  const side = Math.max(leastHalf, bounds.top - bottom + 5, right - left + 10);
  return {
    scale: PICTURE / side,
    middle: [(left + right) / 2, bounds.top + 5 - side / 2],
    isMirrored,
  };
}

function fitCloser(script: FigureScript, frame: 'upper' | 'head', isMirrored: boolean): Fit {
  const camera = cameraOf(script);
  const telling = tellingPose(script);
  const { trunk, arms } = buildSkeleton(momentAt(script, { from: telling, to: telling, share: 0 }));
  const [x, y] = camera.project(frame === 'upper' ? trunk.chest.at : (trunk.neck[3] ?? trunk.head.at));
  const [hand] = camera.project(arms.right.wrist);
  // A hand on a wall has to be visible.
  const aside = script.props.includes('wall-ahead') ? (hand - x) * 0.5 : 0;
  return {
    scale: PICTURE / 2 / closer[frame],
    middle: [x + aside + (frame === 'head' ? 5 : 0), y + 2],
    isMirrored,
  };
}

/** The bounding box of shapes, including their line widths. */
export function boundsOf(shapes: readonly Shape[]): {
  left: number;
  right: number;
  bottom: number;
  top: number;
} {
  let [left, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [right, top] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { parts, width = 0 } of shapes) {
    for (const [x, y] of parts.flat()) {
      left = Math.min(left, x - width / 2);
      right = Math.max(right, x + width / 2);
      bottom = Math.min(bottom, y - width / 2);
      top = Math.max(top, y + width / 2);
    }
  }
  return { left, right, bottom, top };
}

/** A point in units of the picture, from its top left corner. */
export function toPicture([x, y]: Point, { scale, middle, isMirrored }: Fit): Point {
  const across = (x - middle[0]) * scale * (isMirrored ? -1 : 1);
  return [PICTURE / 2 + across, PICTURE / 2 - (y - middle[1]) * scale];
}

/** The path data of a shape. */
export function pathOf(shape: Shape, fit: Fit): string {
  const end = shape.kind === 'area' ? 'Z' : '';
  return shape.parts
    .filter((part) => part.length > 0)
    .map((part) => {
      const points = part.map((point) => toPicture(point, fit).map(rounded).join(' '));
      return `M${points.join('L')}${end}`;
    })
    .join('');
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
