import type { FigureScript } from '../../shared/pose.ts';
import type { MuscleId } from '../../shared/routine.ts';
import { type Camera, cameraOf } from './camera.ts';
import { drawHead, drawNeck } from './head.ts';
import { armParts, coloured, legParts } from './limb-shapes.ts';
import { drawCords } from './muscle-cords.ts';
import { drawMuscles } from './muscles.ts';
import { along, rim, type Shape } from './outline.ts';
import { drawGround, drawProp } from './props.ts';
import { momentAt, type Progress } from './script.ts';
import { bothSides, buildSkeleton, type Side, type Skeleton } from './skeleton.ts';
import { sectionAt } from './spine.ts';
import { drawBlades, drawPelvis, drawShirt, drawSpine } from './torso.ts';
import { dot, minus, size, unit, type Vec } from './vector.ts';

/** What is drawn, and how. */
export interface Drawing {
  readonly script: FigureScript;
  readonly muscles: readonly MuscleId[];
  readonly hasBun: boolean;
}

interface Layer {
  readonly order: number;
  readonly shapes: readonly Shape[];
}

/** Draws the figure at a place of its movement: shapes from back to front, centimetres. */
export function drawFigure(drawing: Drawing, progress: Omit<Progress, 'cue'>): readonly Shape[] {
  const { script } = drawing;
  return drawSkeleton(drawing, buildSkeleton(momentAt(script, progress)), cameraOf(script));
}

function drawSkeleton(
  { script, muscles, hasBun }: Drawing,
  skeleton: Skeleton,
  camera: Camera,
): readonly Shape[] {
  const props = script.props.map((prop) => drawProp(prop, skeleton, camera));
  const layers: Layer[] = [
    {
      order: -1000,
      shapes: [
        ...(script.props.includes('mat') ? [] : drawGround(skeleton, camera)),
        ...props.filter(({ layer }) => layer === 'behind').flatMap(({ shapes }) => shapes),
      ],
    },
    { order: -2, shapes: drawPelvis(skeleton, camera) },
    {
      order: 0,
      shapes: [
        ...drawShirt(skeleton, camera),
        ...drawMuscles(skeleton, camera, muscles, script.works ?? 'both'),
        ...drawBlades(skeleton, camera),
        ...drawSpine(skeleton, camera),
      ],
    },
    { order: 0.52, shapes: drawCords(skeleton, camera, muscles, script.works ?? 'both') },
    ...headLayers(skeleton, camera, hasBun),
    ...bothSides.flatMap((side) => [
      ...armLayers(skeleton, camera, side),
      ...legLayers(skeleton, camera, side),
    ]),
    ...props.flatMap(({ layer, shapes }) =>
      layer === 'behind' ? [] : [{ order: layer === 'front' ? 1000 : layer, shapes }],
    ),
  ];
  return [...layers].sort((one, other) => one.order - other.order).flatMap(({ shapes }) => shapes);
}

/** Nearness against the chest. */
function nearer({ trunk }: Skeleton, camera: Camera, at: Vec): number {
  return camera.nearness(at) - camera.nearness(trunk.chest.at);
}

/** Whether a limb lies before the trunk: its points against the nearest cross-section. */
function isBefore({ trunk }: Skeleton, camera: Camera, points: readonly Vec[], least: number): boolean {
  const votes = points.map((point) => {
    let best = { distance: Number.POSITIVE_INFINITY, at: trunk.chest.at };
    for (let height = 1; height <= 9; height += 1) {
      const { at } = sectionAt(trunk, height);
      const distance = size(minus(point, at));
      if (distance < best.distance) best = { distance, at };
    }
    return camera.nearness(point) - camera.nearness(best.at);
  });
  return votes.reduce((sum, vote) => sum + vote, 0) / votes.length > least;
}

function headLayers(skeleton: Skeleton, camera: Camera, hasBun: boolean): readonly Layer[] {
  const { trunk } = skeleton;
  const isFromBehind = dot(trunk.chest.frame.ahead, camera.eye) < -0.3;
  const depth = nearer(skeleton, camera, trunk.head.at);
  return [
    { order: isFromBehind ? -1 : 0.5, shapes: drawNeck(trunk, camera) },
    { order: depth > -14 ? Math.max(0.8, depth) : -1.5, shapes: drawHead(trunk, camera, hasBun) },
  ];
}

/** Which side the camera sees as the far one, if any. */
function isFarSide(camera: Camera, skeleton: Skeleton, side: Side): boolean {
  const toRight = dot(skeleton.trunk.pelvis.right, camera.eye);
  return Math.abs(toRight) > 0.6 && toRight > 0 !== (side === 'right');
}

function armLayers(skeleton: Skeleton, camera: Camera, side: Side): readonly Layer[] {
  const arm = skeleton.arms[side];
  const { upper, lower, fore } = armParts(arm, side, camera);
  const isFar = isFarSide(camera, skeleton, side);
  const middle = along(arm.shoulder, arm.elbow, 0.6);
  const foreMiddle = along(arm.elbow, arm.wrist, 0.6);
  const orderOf = (at: Vec, points: readonly Vec[], least: number) => {
    const depth = nearer(skeleton, camera, at);
    return isBefore(skeleton, camera, points, least) ? Math.max(0.6, depth) : Math.min(-3, depth);
  };
  const upperOrder = orderOf(middle, [middle, arm.elbow], -13);
  const foreOrder = orderOf(foreMiddle, [foreMiddle, arm.wrist], -3);
  const sleeve = coloured('sleeve', isFar, upper);
  const skin = coloured('skin', isFar, fore);
  const isTogether = upperOrder > 0 === foreOrder > 0;
  if (!isTogether) {
    return [
      { order: upperOrder, shapes: [rim(lower), sleeve] },
      { order: foreOrder, shapes: [rim(fore), skin] },
    ];
  }
  const isForeNearer = camera.nearness(foreMiddle) > camera.nearness(middle) - 1;
  const order = upperOrder > 0 ? Math.max(upperOrder, foreOrder) : Math.min(upperOrder, foreOrder);
  const fills = isForeNearer ? [sleeve, skin] : [skin, sleeve];
  return [{ order, shapes: [rim([...lower, ...fore]), ...fills] }];
}

function legLayers(skeleton: Skeleton, camera: Camera, side: Side): readonly Layer[] {
  const leg = skeleton.legs[side];
  const { thigh, knee, shank, shoe } = legParts(leg, camera);
  const isFar = isFarSide(camera, skeleton, side);
  const middle = along(leg.hip, leg.knee, 0.6);
  const depth = nearer(skeleton, camera, middle);
  const thighWay = unit(minus(leg.knee, leg.hip));
  // A leg in line with the trunk grows out of it: the hem of the shirt lies over it.
  const isInLine = dot(thighWay, skeleton.trunk.pelvis.up) < -0.75;
  const isNear = !isInLine && isBefore(skeleton, camera, [middle, leg.knee], 4);
  const order = isNear ? Math.max(0.55, depth) : isInLine ? -3 + depth / 100 : Math.min(-4, depth);
  const isShankNearer = camera.nearness(leg.ankle) > camera.nearness(leg.hip) + 4;
  const lower = [coloured('shoe', isFar, shoe), coloured('leg', isFar, shank)];
  const upper = coloured('leg', isFar, thigh);
  return [
    {
      order,
      shapes: isShankNearer
        ? [rim([...knee, ...shank, ...shoe], 1.2), upper, ...lower]
        : [rim([...knee, ...shank, ...shoe], 1.2), ...lower, upper],
    },
  ];
}
