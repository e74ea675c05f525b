import type { Page } from '@playwright/test';

/** Neighbouring texts that overlap. */
export function overlappingTexts(page: Page, selector: string): Promise<string[]> {
  return page.locator(selector).evaluateAll((elements) => {
    const shown = elements.filter(
      (element) => element.textContent !== '' && element.getClientRects().length > 0,
    );
    const boxes = shown.map((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      return { text: element.textContent ?? '', box: range.getBoundingClientRect() };
    });
    return boxes.flatMap(({ text, box }, index) => {
      const next = boxes[index + 1];
      if (next === undefined) return [];
      const isApart = box.right <= next.box.left + 1 || next.box.right <= box.left + 1;
      return isApart ? [] : [`${text} ${next.text}`];
    });
  });
}
