import type { FigureScript } from '../../../shared/content/pose-schema.ts';
import { cross, dot, type Point, radians, type Vec } from '../body/vector.ts';

/** The camera that draws the figure, without perspective. */
export interface Camera {
  /** From the figure to the camera. */
  readonly eye: Vec;
  readonly right: Vec;
  readonly up: Vec;
  project(at: Vec): Point;
  /** How near a point is; larger is nearer. */
  nearness(at: Vec): number;
}

const directions = { front: [0, 0], side: [90, 0], back: [180, 0], top: [180, 90] } as const;

/** The camera of a script. */
export function cameraOf({ view, turn = 0, tilt = 0 }: Pick<FigureScript, 'view' | 'turn' | 'tilt'>): Camera {
  const [round, height] = directions[view];
  const around = radians(round + turn);
  const above = radians(Math.min(90, height === 90 ? 90 - tilt : tilt));
  const eye: Vec = [Math.cos(around) * Math.cos(above), Math.sin(above), Math.sin(around) * Math.cos(above)];
  const right: Vec = [Math.sin(around), 0, -Math.cos(around)];
  const up = cross(eye, right);
  return {
    eye,
    right,
    up,
    project: (at) => [dot(at, right), dot(at, up)],
    nearness: (at) => dot(at, eye),
  };
}
