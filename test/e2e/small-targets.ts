import type { Page } from '@playwright/test';

/** Everything that can be pressed; hidden inputs are covered by their labels. */
const PRESSED =
  'button, a[href], summary, select, input, textarea, [role="button"], [role="spinbutton"], [role="menuitem"]';

/**
 * Targets of less than 24 by 24 CSS pixels (WCAG 2.5.8), with their sizes; hidden ones are not counted. A card that is
 * still growing is measured at its full size.
 */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(async (selector) => {
    const ending = document.getAnimations().filter(({ effect, playState }) => {
      const { endTime } = effect?.getComputedTiming() ?? {};
      return playState === 'running' && endTime !== Number.POSITIVE_INFINITY;
    });
    await Promise.allSettled(ending.map(({ finished }) => finished));
    const isHidden = (element: Element) =>
      element.closest('[aria-hidden="true"], [inert]') !== null ||
      Number(getComputedStyle(element).opacity) === 0 ||
      element.getClientRects().length === 0;
    /** A native input that a label of its own covers is not pressed itself. */
    const isCovered = (element: Element) => {
      const parent = element.parentElement;
      return parent !== null && getComputedStyle(parent).clipPath === 'inset(50%)';
    };
    return [...document.querySelectorAll(selector)]
      .filter((element) => !isHidden(element) && !isCovered(element))
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => Math.min(box.width, box.height) < 23.99)
      .map(({ element, box }) => {
        const name = element.getAttribute('aria-label') ?? element.textContent ?? '';
        return `${element.tagName}.${element.className} "${name.slice(0, 40)}" ${box.width} x ${box.height}`;
      });
  }, PRESSED);
}
