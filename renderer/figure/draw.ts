import type { MuscleId } from '../../shared/content/exercise-schema.ts';
import type { WarmPart } from '../../shared/content/figure-names.ts';
import type { FigureScript } from '../../shared/content/pose-schema.ts';
import { armLayers } from './arm-layers.ts';
import { bothSides, buildSkeleton, type Side, type Skeleton } from './body/skeleton.ts';
import { headLayers, isPelvisNearer, lapLayer, legLayers } from './body-layers.ts';
import type { Layer } from './layers.ts';
import { momentAt, type Progress } from './script.ts';
import { type Camera, cameraOf } from './shapes/camera.ts';
import { drawCords, drawHipFlexors } from './shapes/muscle-cords.ts';
import { drawMuscles } from './shapes/muscles.ts';
import { drawNeckDots } from './shapes/neck.ts';
import type { Shape } from './shapes/outline.ts';
import { drawGround, drawProp } from './shapes/props.ts';
import { drawRibs } from './shapes/ribs.ts';
import { drawBlades, drawPelvis, drawShirt, drawSpine, drawWarmBlades } from './shapes/torso.ts';

/** The input of a drawing. */
export interface Drawing {
  readonly script: FigureScript;
  readonly muscles: readonly MuscleId[];
  readonly hasBun: boolean;
}

/** The shapes that represent a body part named in a script. */
const warmMuscles: Readonly<Record<WarmPart, readonly MuscleId[]>> = {
  ribs: ['INT'],
  'rib-cage': [],
  chest: ['PEC'],
  blades: [],
  back: ['LON'],
  neck: ['TRU'],
};

function isBladeWarm(script: FigureScript, side: Side): boolean {
  return script.warm?.includes('blades') === true && isWorking(script, side);
}

/** Whether the muscles of this side are highlighted. */
function isWorking({ works = 'both' }: FigureScript, side: Side): boolean {
  return works === 'both' || works === side;
}

/** Draws the figure at a point of its movement: shapes from back to front, centimetres. */
export function drawFigure(drawing: Drawing, progress: Progress): readonly Shape[] {
  const { script } = drawing;
  return drawSkeleton(drawing, buildSkeleton(momentAt(script, progress)), cameraOf(script));
}

function drawSkeleton(
  { script, muscles, hasBun }: Drawing,
  skeleton: Skeleton,
  camera: Camera,
): readonly Shape[] {
  const working = script.warm === undefined ? muscles : script.warm.flatMap((part) => warmMuscles[part]);
  const warmSides = bothSides.filter((side) => isBladeWarm(script, side));
  const props = script.props.flatMap((prop) => drawProp(prop, skeleton, camera));
  const layers: Layer[] = [
    {
      order: -1000,
      shapes: [
        ...props.filter(({ layer }) => layer === 'behind').flatMap(({ shapes }) => shapes),
        ...drawGround(skeleton, script.props, camera),
      ],
    },
    {
      order: isPelvisNearer(skeleton, camera) ? 0.53 : -2,
      shapes: drawPelvis(skeleton, camera),
    },
    // Over the trousers, under the shirt.
    {
      order: -1,
      shapes: working.includes('HIP') ? drawHipFlexors(skeleton, camera, script.works ?? 'both') : [],
    },
    {
      order: 0,
      shapes: [
        ...drawShirt(skeleton, camera),
        ...(script.warm?.includes('rib-cage') === true ? drawRibs(skeleton, camera) : []),
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
    { order: 0.525, shapes: drawNeckDots(skeleton.trunk, camera) },
    // A working blade is fully visible, through the sleeve.
    {
      order: 900,
      shapes: drawWarmBlades(skeleton, camera, warmSides),
    },
    ...headLayers(skeleton, camera, hasBun),
    ...lapLayer(skeleton, camera),
    ...bothSides.flatMap((side) => [
      ...armLayers(skeleton, camera, side),
      ...legLayers(skeleton, camera, side, isWorking(script, side) ? working : []),
    ]),
    ...props.flatMap(({ layer, shapes }) =>
      layer === 'behind' ? [] : [{ order: layer === 'front' ? 1000 : layer, shapes }],
    ),
  ];
  return [...layers].sort((one, other) => one.order - other.order).flatMap(({ shapes }) => shapes);
}
