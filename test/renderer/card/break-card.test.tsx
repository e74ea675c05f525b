// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createText } from '../../../renderer/bridge/text.ts';
import { BreakCard } from '../../../renderer/card/break-card.tsx';
import type { Reply } from '../../../shared/contract/contract.ts';
import type { CardView } from '../../../shared/views/views.ts';
import { shippedLibrary } from '../../support/library.ts';

const [exercise] = shippedLibrary().exercises.values();
if (exercise === undefined) throw new Error('no such exercise');

const view: CardView = {
  opportunityId: 4,
  kind: 'micro',
  deskSeconds: 1800,
  routine: { id: 'desk-reset', name: 'Desk reset', seconds: 60, exercise, needs: ['wall'], isOnFloor: false },
  reason: 'first',
  snoozesLeft: 2,
  isEstimated: false,
};

let root: Root;
let box: HTMLElement;
let reply: Reply;
beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const bridge = { request: async () => reply, subscribe: () => () => {} };
  Object.defineProperty(window, 'bridge', { configurable: true, value: bridge });
  const media = { matches: true, addEventListener() {}, removeEventListener() {} };
  Object.defineProperty(window, 'matchMedia', { configurable: true, value: () => media });
  createText('en');
  box = document.createElement('div');
  document.body.append(box);
  root = createRoot(box);
  act(() => root.render(<BreakCard view={view} />));
});
afterEach(() => {
  act(() => root.unmount());
  box.remove();
  Reflect.deleteProperty(window, 'bridge');
  Reflect.deleteProperty(window, 'matchMedia');
});

const buttons = () => [...box.querySelectorAll('button')];

async function press(index: number): Promise<void> {
  await act(async () => buttons()[index]?.click());
}

const card = () => box.querySelector('main');

it('the card says first what it asks for, then why now and what it needs', () => {
  expect(box.querySelector('.card-title')?.textContent).toBe('Stretch for a minute');
  expect(box.querySelector('.card-why')?.textContent).toMatch(/^30 min at the desk\. .* Needs a wall\.$/);
  expect(buttons().map(({ textContent }) => textContent)).toEqual([
    'Start',
    'Later',
    'Skip this one',
    'I just moved',
  ]);
});

it('an accepted answer removes the card, and its buttons no longer work', async () => {
  reply = { ok: true };
  await press(0);
  expect(card()?.hasAttribute('inert')).toBe(true);
});

it('"Later" offers both times, and a way back', async () => {
  await press(1);
  expect(buttons().map(({ textContent }) => textContent)).toEqual([
    'In 5 min',
    'In 10 min',
    'Back',
    'Skip this one',
    'I just moved',
  ]);
  await press(2);
  expect(buttons()).toHaveLength(4);
});

it('"Later" and "Back" keep the keyboard in their row', async () => {
  act(() => buttons()[1]?.focus());
  await press(1);
  expect(document.activeElement?.textContent).toBe('In 5 min');
  await press(2);
  expect(document.activeElement?.textContent).toBe('Later');
});

it('after a rejected answer the card and its buttons stay', async () => {
  reply = { ok: false, problem: 'no-snooze-left' };
  await press(1);
  await press(0);
  expect(card()?.hasAttribute('inert')).toBe(false);
  expect(buttons()).toHaveLength(5);
});
