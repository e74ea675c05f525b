import type { Skeleton } from '../body/skeleton.ts';
import { sectionAt } from '../body/spine.ts';
import { dot, type Point, place, radians } from '../body/vector.ts';
import type { Camera } from './camera.ts';
import { line, type Shape } from './outline.ts';

/** Heights of the drawn ribs at the side of the trunk; each drops a little towards the breastbone. */
const heights = [7, 6.2, 5.4, 4.6, 3.9] as const;
const DROP = 0.5;
/** From beside the breastbone round to the back, degrees; the lower ribs end farther out. */
const INNER = 16;
const OUTER = 150;
const STEP = 6;

/** The rib cage as curved warm lines, if it works as a whole; they move apart as it widens. */
export function drawRibs({ trunk }: Skeleton, camera: Camera): readonly Shape[] {
  const ribs = heights.flatMap((height, index) =>
    ([1, -1] as const).map((sign): readonly Point[] => {
      const inner = INNER + index * 7;
      const count = Math.floor((OUTER - inner) / STEP);
      return Array.from({ length: count + 1 }, (_, step): readonly Point[] => {
        const degrees = inner + step * STEP;
        const angle = radians(degrees);
        const { at, frame, width, depth } = sectionAt(trunk, height - DROP * Math.cos(angle) ** 2);
        const facing =
          (dot(frame.ahead, camera.eye) * Math.cos(angle)) / depth +
          (dot(frame.right, camera.eye) * sign * Math.sin(angle)) / width;
        if (facing < 0.004) return [];
        return [
          camera.project(
            place(at, frame, depth * 0.97 * Math.cos(angle), 0, sign * width * 0.97 * Math.sin(angle)),
          ),
        ];
      }).flat();
    }),
  );
  const seen = ribs.filter((rib) => rib.length > 1);
  return seen.length === 0 ? [] : [line('muscle', seen, 2)];
}
