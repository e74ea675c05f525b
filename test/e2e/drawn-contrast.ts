import type { Page } from '@playwright/test';

/** A part of a drawing, and the highest contrast of its fill, line or border with what lies around it. */
export interface DrawnPart {
  readonly selector: string;
  readonly contrast: number;
}

/**
 * The contrast of each visible element that matches, from computed colours: WCAG 1.4.11 asks for 3:1. What lies around
 * it is the background of its nearest ancestor that has one.
 */
export function drawnContrast(page: Page, selectors: readonly string[]): Promise<readonly DrawnPart[]> {
  return page.evaluate((wanted) => {
    const canvas = document.createElement('canvas');
    canvas.width = 1;
    canvas.height = 1;
    const pen = canvas.getContext('2d', { willReadFrequently: true });

    /** Red, green, blue and alpha; null: no colour. */
    function channels(colour: string): readonly number[] | null {
      if (pen === null || colour === '' || colour === 'none') return null;
      pen.clearRect(0, 0, 1, 1);
      pen.fillStyle = colour;
      pen.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0, alpha = 0] = pen.getImageData(0, 0, 1, 1).data;
      return alpha === 0 ? null : [red, green, blue, alpha / 255];
    }

    function luminance(colour: readonly number[]): number {
      const [red = 0, green = 0, blue = 0] = colour.map((channel) => {
        const share = channel / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    }

    function backgroundOf(element: Element | null): readonly number[] {
      if (element === null) return [255, 255, 255, 1];
      const own = channels(getComputedStyle(element).backgroundColor);
      return own !== null && own[3] === 1 ? own : backgroundOf(element.parentElement);
    }

    function contrastOf(element: Element): number {
      const ground = backgroundOf(element.parentElement);
      const style = getComputedStyle(element);
      const isDrawing = element instanceof SVGElement;
      const line = Number.parseFloat(isDrawing ? style.strokeWidth : style.borderTopWidth) > 0;
      const drawn = isDrawing
        ? [style.fill, line ? style.stroke : '']
        : [style.backgroundColor, line ? style.borderTopColor : ''];
      const contrasts = drawn.map((each) => {
        const colour = channels(each);
        if (colour === null) return 1;
        const [lighter = 0, darker = 0] = [luminance(colour), luminance(ground)].sort((a, b) => b - a);
        return (lighter + 0.05) / (darker + 0.05);
      });
      return Math.max(...contrasts);
    }

    return wanted.flatMap((selector) =>
      [...document.querySelectorAll(selector)]
        .filter((element) => element.getClientRects().length > 0)
        .map((element) => ({ selector, contrast: contrastOf(element) })),
    );
  }, selectors);
}
