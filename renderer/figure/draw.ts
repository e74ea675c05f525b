import type { FigureScript, WarmPart } from '../../shared/pose.ts';
import type { MuscleId } from '../../shared/routine.ts';
import { type Camera, cameraOf } from './camera.ts';
import { drawHead, drawNeck } from './head.ts';
import { armParts, coloured, legParts } from './limb-shapes.ts';
import { drawCords } from './muscle-cords.ts';
import { drawMuscles } from './muscles.ts';
import { along, area, ball, rim, type Shape, wrap } from './outline.ts';
import { drawGround, drawProp } from './props.ts';
import { momentAt, type Progress } from './script.ts';
import { bothSides, buildSkeleton, type Side, type Skeleton } from './skeleton.ts';
import { sectionAt } from './spine.ts';
import { drawBlades, drawPelvis, drawShirt, drawSpine, drawWarmBlades } from './torso.ts';
import { add, dot, minus, scale, size, unit, type Vec } from './vector.ts';

/** What is drawn, and how. */
export interface Drawing {
  readonly script: FigureScript;
  readonly muscles: readonly MuscleId[];
  readonly hasBun: boolean;
}

/** Which shapes stand for a part of the body that a script names. */
const warmMuscles: Readonly<Record<WarmPart, readonly MuscleId[]>> = {
  ribs: ['INT'],
  chest: ['PEC'],
  blades: [],
  back: ['LON'],
  neck: ['TRU'],
};

function isBladeWarm({ warm = [], works = 'both' }: FigureScript, side: Side): boolean {
  return warm.includes('blades') && (works === 'both' || works === side);
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
  const working = script.warm === undefined ? muscles : script.warm.flatMap((part) => warmMuscles[part]);
  const props = script.props.map((prop) => drawProp(prop, skeleton, camera));
  const layers: Layer[] = [
    {
      order: -1000,
      shapes: [
        ...props.filter(({ layer }) => layer === 'behind').flatMap(({ shapes }) => shapes),
        ...drawGround(skeleton, script.props, camera),
      ],
    },
    { order: -2, shapes: drawPelvis(skeleton, camera) },
    {
      order: 0,
      shapes: [
        ...drawShirt(skeleton, camera),
        ...drawMuscles(skeleton, camera, working, script.works ?? 'both'),
        ...drawBlades(
          skeleton,
          camera,
          bothSides.filter((side) => !isBladeWarm(script, side)),
        ),
        ...drawSpine(skeleton, camera),
      ],
    },
    { order: 0.52, shapes: drawCords(skeleton, camera, working, script.works ?? 'both') },
    // A blade that works is seen whole, through the sleeve.
    {
      order: 900,
      shapes: drawWarmBlades(
        skeleton,
        camera,
        bothSides.filter((side) => isBladeWarm(script, side)),
      ),
    },
    ...headLayers(skeleton, camera, hasBun),
    ...lapLayer(skeleton, camera),
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
  return Math.abs(toRight) > 0.85 && toRight > 0 !== (side === 'right');
}

function armLayers(skeleton: Skeleton, camera: Camera, side: Side): readonly Layer[] {
  const arm = skeleton.arms[side];
  const { upper, upperRim, fore, foreRim, hand } = armParts(arm, side, camera);
  const isFar = isFarSide(camera, skeleton, side);
  const middle = along(arm.shoulder, arm.elbow, 0.6);
  const foreMiddle = along(arm.elbow, arm.wrist, 0.6);
  const orderOf = (at: Vec, points: readonly Vec[], least: number) => {
    const depth = nearer(skeleton, camera, at);
    return isBefore(skeleton, camera, points, least) ? Math.max(0.6, depth) : Math.min(-3, depth);
  };
  const sleeve = coloured('sleeve', isFar, fore);
  const skin = coloured('skin', isFar, hand);
  const isHandNearer = camera.nearness(add(arm.wrist, arm.fingers)) > camera.nearness(arm.wrist);
  const upperLayer = {
    order: orderOf(middle, [middle, arm.elbow], -13),
    shapes: [rim(upperRim), coloured('sleeve', isFar, upper)],
  };
  const foreOrder = orderOf(foreMiddle, [foreMiddle, arm.wrist], -3);
  const palmAt = add(arm.wrist, scale(arm.fingers, 7));
  const handOrder = orderOf(palmAt, [palmAt], 1);
  // A hand that comes round the trunk from behind lies before it.
  if (foreOrder < 0 && handOrder > 0) {
    return [
      upperLayer,
      { order: foreOrder, shapes: [rim(foreRim), sleeve] },
      { order: handOrder, shapes: [rim(hand), skin] },
    ];
  }
  return [
    upperLayer,
    {
      order: foreOrder,
      shapes: [rim([...foreRim, ...hand]), ...(isHandNearer ? [sleeve, skin] : [skin, sleeve])],
    },
  ];
}

/** The thighs of somebody who sits, from in front, are one lap. */
function lapLayer({ legs, trunk }: Skeleton, camera: Camera): readonly Layer[] {
  const [left, right] = bothSides.map((side) => legs[side]);
  if (left === undefined || right === undefined || trunk.pelvis.up[1] < 0.5) return [];
  if (dot(unit(minus(left.knee, left.hip)), camera.eye) < 0.5) return [];
  const lap = [left, right].map(({ hip, knee }) => ball(add(along(hip, knee, 0.1), [0, 3, 0]), 6));
  return [{ order: 0.55, shapes: [area('leg', wrap(lap, camera))] }];
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
