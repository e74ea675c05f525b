import { expect, test } from 'vitest';
import { filesIn, textOf } from '../../support/source-files.ts';

test('no other live region is in a window: what changes is announced by the announcer (WCAG 4.1.3)', () => {
  const others = filesIn('renderer')
    .filter((path) => path.endsWith('.tsx') && path !== 'renderer/bridge/announcer.tsx')
    .filter((path) => /role="(?:status|log)"|aria-live|<output/.test(textOf(path)));
  expect(others).toEqual([]);
});
