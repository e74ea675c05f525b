import { type Shape, SIDE, taper, vertebrae } from './mark.ts';
import type { Layer } from './picture.ts';

/** Opacity of a vertebra that is not filled yet: at least 3:1 on the panels that the set is made for. */
const UNFILLED = 0.66;
/** Width of the outline around the shapes, units. */
export const OUTLINE = 1.7;
/** How much wider the wave of the spine is than in the mark, so that 16 pixels show it. */
const WIDER = 1.3;
/** Up to this size, pixels, the spine is bolder. */
const SMALL = 24;
/** Radius of the lowest vertebra, units. */
const RADIUS = 2.55;
const SMALL_RADIUS = 3.1;
/** The spine makes room for a sign at the upper right, units. */
const ASIDE = -6.5;
/** The middle of the sign, units. */
const SIGN = { x: 23.5, y: 9 } as const;

/**
 * The spine with its lowest `filled` vertebrae filled (0 to 7), moved to the right by `shift`. The lowest one is always
 * filled, so that the icon has full contrast at rest.
 */
function spine(filled: number, radius: number, shift = 0): readonly Shape[] {
  const middle = (Math.min(...vertebrae.map(({ x }) => x)) + Math.max(...vertebrae.map(({ x }) => x))) / 2;
  return vertebrae.map(({ x, y }, index) => ({
    type: 'dot',
    x: SIDE / 2 + (x - middle) * WIDER + shift,
    y,
    radius: radius * taper(index),
    alpha: index < Math.max(1, filled) ? 1 : UNFILLED,
  }));
}

const badge: Shape = { type: 'dot', ...SIGN, radius: 8, alpha: 1 };
const ring: Shape = { type: 'ring', ...SIGN, radius: 6.2, width: 3, alpha: 1 };
const bars: readonly Shape[] = [SIGN.x - 5.5, SIGN.x + 2.5].map((x) => ({
  type: 'bar',
  x,
  y: 2,
  width: 4,
  height: 14,
  radius: 0.8,
  alpha: 1,
}));

/**
 * The pictures of the tray icon by name, for a size in pixels. The state is a shape, never a colour: a spine that fills
 * from below; a solid badge when a break is due; a ring while it waits; two bars during a pause.
 */
export function trayPictures(size: number): ReadonlyMap<string, readonly Shape[]> {
  const radius = size <= SMALL ? SMALL_RADIUS : RADIUS;
  const pictures = new Map<string, readonly Shape[]>();
  for (let filled = 0; filled <= 7; filled++) pictures.set(`counting-${filled}`, spine(filled, radius));
  pictures.set('due', [...spine(7, radius, ASIDE), badge]);
  pictures.set('waiting', [...spine(7, radius, ASIDE), ring]);
  pictures.set('paused', [...spine(0, radius, ASIDE), ...bars]);
  return pictures;
}

/** The ink and the outline of a set, as "#rrggbb". */
export interface TrayColours {
  readonly ink: string;
  /** Null: no outline. macOS colours the shapes itself. */
  readonly outline: string | null;
}

/**
 * The sets of pictures by the panel they are for. The outline disappears on that panel, and keeps the shapes visible on
 * any other: the colour of a panel is not always what the system reports.
 */
export const traySets: Readonly<Record<string, TrayColours>> = {
  light: { ink: '#1d282b', outline: '#ffffff' },
  dark: { ink: '#ffffff', outline: '#000000' },
  template: { ink: '#000000', outline: null },
};

/** The layers of a picture in the colours of a set. */
export function trayLayers(shapes: readonly Shape[], { ink, outline }: TrayColours): readonly Layer[] {
  const inked = { shapes, colour: ink };
  return outline === null ? [inked] : [{ shapes: shapes.map(outlined), colour: outline }, inked];
}

function outlined(shape: Shape): Shape {
  switch (shape.type) {
    case 'dot':
      return { ...shape, radius: shape.radius + OUTLINE, alpha: 1 };
    case 'ring':
      return { ...shape, width: shape.width + 2 * OUTLINE, alpha: 1 };
    case 'bar': {
      const { x, y, width, height, radius } = shape;
      const larger = { width: width + 2 * OUTLINE, height: height + 2 * OUTLINE, radius: radius + OUTLINE };
      return { ...shape, x: x - OUTLINE, y: y - OUTLINE, ...larger, alpha: 1 };
    }
  }
}
