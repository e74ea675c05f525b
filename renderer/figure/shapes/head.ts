import type { Trunk } from '../body/spine.ts';
import { add, cross, dot, type Point, place, scale, unit, type Vec } from '../body/vector.ts';
import type { Camera } from './camera.ts';
import { area, type Blob, ball, outlineOf, type Shape, wrap } from './outline.ts';

const skull = { ahead: 9.2, up: 10.6, right: 7.7 } as const;
const HAIR = 0.9;
/** From the middle of the head towards the middle of the hair. */
const hairAxis: Vec = unit([-0.62, 0.82, 0]);

/** From the middle of the hair down to the nape. */
const napeWay: Vec = unit([-0.82, -0.62, 0]);

/**
 * The hairline, as a cosine from the middle of the hair: lower in front of the ears and at the nape than at the
 * forehead.
 */
function hairEdge(at: Vec): number {
  const along = dot(at, hairAxis);
  const across = Math.sqrt(Math.max(0.05, 1 - along * along));
  const outward = Math.min(1, Math.abs(at[2]) / across);
  const napewards = Math.min(1, Math.max(0, dot(at, napeWay) / across));
  return 0.19 - 0.16 * outward ** 3 - 0.24 * napewards ** 2;
}

/** The edge of the hair on the unit sphere. */
function hairline(): readonly Vec[] {
  return ringRound(hairAxis, 0).map((out) => {
    const cosine = hairEdge(out);
    return add(scale(hairAxis, cosine), scale(out, Math.sqrt(1 - cosine * cosine)));
  });
}

function ellipsoid(at: Vec, { frame }: Trunk['head'], ahead: number, up: number, right: number): Blob {
  return { at, axes: [scale(frame.ahead, ahead), scale(frame.up, up), scale(frame.right, right)] };
}

/** Head with hair, ear and nose; the nose shows the direction. */
export function drawHead({ head }: Trunk, camera: Camera, hasBun: boolean): readonly Shape[] {
  const { at, frame } = head;
  const face = [
    ellipsoid(place(at, frame, 0, 1.2, 0), head, skull.ahead, skull.up, skull.right),
    ellipsoid(place(at, frame, 2.4, -6, 0), head, 5.8, 5.6, 5.2),
  ];
  const skin = area('skin', wrap(face, camera));
  const facing = dot(frame.ahead, camera.eye);
  const noseAt = (ahead: number, up: number) => place(at, frame, ahead, up, 0);
  const profile = wrap(
    [ball(noseAt(7.6, 3.4), 1), ball(noseAt(10.3, -1.5), 1), ball(noseAt(8, -2.8), 1)],
    camera,
  );
  const shade = wrap([ball(noseAt(9, 1), 0.7), ball(noseAt(10.2, -1.7), 1.3)], camera);
  const noseShapes =
    facing > -0.2
      ? [
          area('skin', profile),
          area('skin-shade', shade, { opacity: Math.max(0, Math.min(1, (facing - 0.3) * 3)) }),
        ]
      : [];
  const isKnotNear = dot(add(scale(frame.up, 0.95), scale(frame.ahead, -0.3)), camera.eye) > 0;
  const behind = [
    ...(facing <= -0.2 ? [area('skin', profile)] : []),
    ...(hasBun && !isKnotNear ? [knotOf(head, camera)] : []),
  ];
  return [
    ...behind,
    ...earShapes(head, camera, false),
    skin,
    ...hairShapes(head, camera),
    ...(hasBun && isKnotNear ? [knotOf(head, camera)] : []),
    ...earShapes(head, camera, true),
    ...noseShapes,
  ];
}

/** Ears; those on the far side are behind the head. */
function earShapes(head: Trunk['head'], camera: Camera, isNear: boolean): readonly Shape[] {
  return [-1, 1].flatMap((side) => {
    const out = scale(head.frame.right, side);
    if (dot(out, camera.eye) > 0.12 !== isNear) return [];
    const ear = ellipsoid(place(head.at, head.frame, -0.6, -1, side * 7.4), head, 1.7, 2.7, 0.9);
    return [area(isNear ? 'skin-shade' : 'skin', [outlineOf(ear, camera)])];
  });
}

/** The part of the hair that the camera sees, between the hairline and the outline of the head. */
function hairShapes(head: Trunk['head'], camera: Camera): readonly Shape[] {
  const { frame } = head;
  const centre = place(head.at, frame, -0.3, 1.6, 0);
  const lengths = [skull.ahead + HAIR, skull.up + HAIR, skull.right + HAIR * 0.4] as const;
  const inHead = (vec: Vec): Vec => [dot(vec, frame.ahead), dot(vec, frame.up), dot(vec, frame.right)];
  const eye = inHead(camera.eye);
  const view = unit([eye[0] / lengths[0], eye[1] / lengths[1], eye[2] / lengths[2]]);
  const toPicture = (ball: Vec): Point =>
    camera.project(place(centre, frame, ball[0] * lengths[0], ball[1] * lengths[1], ball[2] * lengths[2]));
  const edge = hairline();
  const rim = ringRound(view, 0);
  const seen = edge.map((at) => dot(at, view) >= 0);
  const region = boundHair(edge, rim, seen, view);
  return region.length > 2 ? [area('hair', [region.map(toPicture)], { width: 0.5 })] : [];
}

/** A knot on the crown, visible from every side. */
function knotOf({ at, frame }: Trunk['head'], camera: Camera): Shape {
  return area('hair', wrap([ball(place(at, frame, -4, 13.4, 0), 4)], camera));
}

function boundHair(
  edge: readonly Vec[],
  rim: readonly Vec[],
  seen: readonly boolean[],
  view: Vec,
): readonly Vec[] {
  const covers = (at: Vec) => dot(at, hairAxis) > hairEdge(at);
  if (seen.every(Boolean)) return edge;
  if (!seen.some(Boolean)) return covers(view) ? rim : [];
  const first = seen.findIndex((isSeen, index) => isSeen && !seen.at(index - 1));
  const turned = [...edge.slice(first), ...edge.slice(0, first)];
  const line = turned.slice(0, seen.filter(Boolean).length);
  const covered = rim.map(covers);
  const start = covered.findIndex((isCovered, index) => isCovered && !covered.at(index - 1));
  if (start < 0) return line;
  const arc = [...rim.slice(start), ...rim.slice(0, start)].slice(0, covered.filter(Boolean).length);
  const [end, head, tail] = [line.at(-1), arc[0], arc.at(-1)];
  if (end === undefined || head === undefined || tail === undefined) return line;
  const distance = (one: Vec, other: Vec) =>
    Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
  return [...line, ...(distance(end, head) < distance(end, tail) ? arc : [...arc].reverse())];
}

/** Points of a circle on the unit sphere around an axis; it is widest at `cosine` 0. */
function ringRound(axis: Vec, cosine: number): readonly Vec[] {
  const side = unit(cross(axis, Math.abs(axis[1]) < 0.9 ? [0, 1, 0] : [1, 0, 0]));
  const other = cross(axis, side);
  const radius = Math.sqrt(1 - cosine * cosine);
  return Array.from({ length: 72 }, (_, index) => {
    const angle = (2 * Math.PI * index) / 72;
    return add(
      scale(axis, cosine),
      scale(side, radius * Math.cos(angle)),
      scale(other, radius * Math.sin(angle)),
    );
  });
}
