/** A rectangle on the desktop, in device-independent pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A display, and its area outside bars and docks. */
export interface DisplayArea {
  readonly bounds: Box;
  readonly workArea: Box;
}

/** Smaller than any real display, in device-independent pixels. */
const LEAST = { width: 320, height: 240 } as const;

/**
 * Whether windows may be placed on a display. Both its bounds and its work area count: while displays fall asleep on
 * X11, Electron reports the old bounds with the work area of the shrunken desktop for some milliseconds.
 */
export function isUsable({ bounds, workArea }: DisplayArea): boolean {
  return [bounds, workArea].every(({ width, height }) => width >= LEAST.width && height >= LEAST.height);
}

/** The card's least size and its distance from the edges of the work area, in device-independent pixels. */
const CARD = { width: 424, height: 196, margin: 16 } as const;

/**
 * Places the card in the corner of the work area nearest to the tray. If the tray's place is unknown (Linux) or on
 * another display, the corner depends on the bars: top right below a bar at the top, bottom left if the only bar is
 * on the left, otherwise bottom right. The card is as high as its page, if that needs more than the usual height.
 */
export function placeCard({ bounds, workArea }: DisplayArea, tray: Box | null, pageHeight = 0): Box {
  const isHere = tray !== null && tray.width > 0 && contains(bounds, tray);
  const isLeft = isHere ? centre(tray).x < centre(bounds).x : hasOnlyLeftBar(bounds, workArea);
  const isTop = isHere ? centre(tray).y < centre(bounds).y : hasTopBar(bounds, workArea);
  const width = Math.min(CARD.width, workArea.width);
  const height = Math.min(Math.max(CARD.height, pageHeight), workArea.height);
  // The margins shrink before the card does.
  const side = Math.min(CARD.margin, workArea.width - width);
  const end = Math.min(CARD.margin, workArea.height - height);
  return {
    x: isLeft ? workArea.x + side : workArea.x + workArea.width - width - side,
    y: isTop ? workArea.y + end : workArea.y + workArea.height - height - end,
    width,
    height,
  };
}

/** Room for the frame that the window manager puts around a window, in device-independent pixels. */
const FRAME = 48;
/** The same at the left and right. */
const SIDE_FRAME = 8;

/** The requested size, made smaller if it and its frame do not fit into the work area; never less than 1 x 1. */
function fitted(
  wanted: { readonly width: number; readonly height: number },
  workArea: Box,
): { readonly width: number; readonly height: number } {
  return {
    width: Math.max(1, Math.min(wanted.width, workArea.width - 2 * SIDE_FRAME)),
    height: Math.max(1, Math.min(wanted.height, workArea.height - FRAME)),
  };
}

/** A box of the requested size in the middle of the work area, made smaller if it and its frame do not fit. */
export function placeInMiddle(
  { workArea }: DisplayArea,
  wanted: { readonly width: number; readonly height: number },
): Box {
  const { width, height } = fitted(wanted, workArea);
  return {
    x: Math.round(workArea.x + (workArea.width - width) / 2),
    y: Math.round(workArea.y + (workArea.height - height) / 2),
    width,
    height,
  };
}

/** A size, and the smallest size that the user can choose, in device-independent pixels. */
export interface WindowSize {
  readonly width: number;
  readonly height: number;
  readonly leastWidth: number;
  readonly leastHeight: number;
}

/** The same box with a window's minimum size, which is reduced on a smaller display. */
export function sizeInMiddle(
  display: DisplayArea,
  { leastWidth, leastHeight, ...wanted }: WindowSize,
): Box & { readonly minWidth: number; readonly minHeight: number } {
  const box = placeInMiddle(display, wanted);
  return { ...box, minWidth: Math.min(leastWidth, box.width), minHeight: Math.min(leastHeight, box.height) };
}

/**
 * A window's box after the displays have changed: the same if it is still wholly visible, otherwise moved, and if
 * necessary made smaller, into the work area that contains most of it, or the nearest one. Unchanged if there is no
 * display, because all are asleep or being connected.
 */
export function bringBack(box: Box, displays: readonly DisplayArea[]): Box {
  const seen = displays.reduce((sum, { workArea }) => sum + sharedArea(box, workArea), 0);
  if (seen >= box.width * box.height) return box;
  const [target] = [...displays].sort(
    (one, other) =>
      sharedArea(box, other.bounds) - sharedArea(box, one.bounds) ||
      distance(box, one.bounds) - distance(box, other.bounds),
  );
  if (target === undefined) return box;
  const { workArea } = target;
  const { width, height } = fitted(box, workArea);
  return {
    x: Math.round(clamp(box.x, workArea.x + SIDE_FRAME, workArea.x + workArea.width - SIDE_FRAME - width)),
    y: Math.round(clamp(box.y, workArea.y, workArea.y + workArea.height - FRAME - height)),
    width,
    height,
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

/** The area in which two boxes overlap, in square pixels. */
function sharedArea(one: Box, other: Box): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return width > 0 && height > 0 ? width * height : 0;
}

/** Distance of the centres, in pixels. */
function distance(one: Box, other: Box): number {
  return Math.hypot(centre(one).x - centre(other).x, centre(one).y - centre(other).y);
}

/** Whether the only bar is at the left edge; with a bar at the top or bottom, the tray is at its right end. */
function hasOnlyLeftBar(bounds: Box, workArea: Box): boolean {
  const isFullHeight = workArea.y === bounds.y && workArea.height === bounds.height;
  return isFullHeight && workArea.x > bounds.x;
}

/** A bar at the top contains the tray, even if there is a dock elsewhere (GNOME, macOS, Xfce). */
function hasTopBar(bounds: Box, workArea: Box): boolean {
  return workArea.y > bounds.y;
}

function centre(box: Box): { x: number; y: number } {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

function contains(outer: Box, inner: Box): boolean {
  const { x, y } = centre(inner);
  return x >= outer.x && x < outer.x + outer.width && y >= outer.y && y < outer.y + outer.height;
}
