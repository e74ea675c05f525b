import type { Page } from '@playwright/test';

/** The texts of a page that are partly invisible: outside the page's width, or clipped by an ancestor. */
export async function cutTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { scrollHeight } = document.documentElement;
    // Text that is folded away has a place, but is not drawn.
    const isHidden = (element: Element) =>
      element.closest('.only-read-aloud') !== null || !element.checkVisibility({ visibilityProperty: true });
    /**
     * Where a text in this element is visible: in the page, which scrolls vertically, and in its clipping ancestors.
     */
    const roomOf = (element: Element) => {
      const room = { left: 0, top: -scrollY, right: innerWidth, bottom: scrollHeight - scrollY };
      for (let each: Element | null = element; each !== null; each = each.parentElement) {
        // The page's own clip is its window.
        if (each === document.body || each === document.documentElement) continue;
        if (getComputedStyle(each).overflowX === 'visible') continue;
        const { left, top, right, bottom } = each.getBoundingClientRect();
        room.left = Math.max(room.left, left);
        room.top = Math.max(room.top, top);
        room.right = Math.min(room.right, right);
        room.bottom = Math.min(room.bottom, bottom);
      }
      return room;
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const cut: string[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      if (element === null || node.textContent?.trim() === '' || isHidden(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const room = roomOf(element);
      const isCut = [...range.getClientRects()].some(
        ({ left, top, right, bottom }) =>
          left < room.left - 1 || right > room.right + 1 || top < room.top - 1 || bottom > room.bottom + 1,
      );
      if (isCut) cut.push(node.textContent ?? '');
    }
    return cut;
  });
}

/** Whether anything makes the page wider than its window. */
export function isTooWide(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth;
  });
}
