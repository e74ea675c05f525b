import type { Page } from '@playwright/test';

/** The pairs of marks on a strip of time that touch, by their distance in pixels. */
export function touchingMarks(page: Page): Promise<readonly number[]> {
  return page.locator('.strip-drawing').evaluateAll((drawings) =>
    drawings.flatMap((drawing) => {
      const boxes = [...drawing.querySelectorAll('.strip-place > g')]
        .map((mark) => mark.getBoundingClientRect())
        .sort((one, other) => one.x - other.x);
      return boxes.flatMap((box, index) => {
        const before = boxes[index - 1];
        return before !== undefined && box.left < before.right ? [box.left - before.right] : [];
      });
    }),
  );
}
