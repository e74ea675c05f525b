// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Figure } from '../../../renderer/figure/figure.tsx';
import type { FigureProps } from '../../../renderer/figure/figure-props.ts';
import { scriptOf } from '../../../shared/content/exercise-script.ts';
import { anExercise } from '../../support/library.ts';

const url = (name: string) => `data:image/png;base64,${name}`;
const poses = [0, 1, 2].map(() => ({ move: 2, hold: 3 }));
const exercise = anExercise({
  id: 'clinic',
  hasSides: true,
  lines: [{ move: 'Back' }, { move: 'One' }, { move: 'Two' }],
  figure: { view: 'front', posture: 'standing', props: [], poses },
  pictures: { urls: [url('first'), url('second')], ofPose: [0, 1, 1] },
});
const script = scriptOf(exercise, null, 15);

let root: Root;
let box: HTMLElement;
beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  box = document.createElement('div');
  root = createRoot(box);
});
afterEach(() => {
  act(() => root.unmount());
  Reflect.deleteProperty(window, 'matchMedia');
});

/** The pictures shown, with their marks. */
function shown(props: Partial<FigureProps>): readonly string[] {
  act(() =>
    root.render(<Figure exercise={exercise} side={null} isMoving={false} elapsedSeconds={0} {...props} />),
  );
  return [...box.querySelectorAll<HTMLElement>('.picture-place:not([hidden])')].map((place) => {
    const image = place.querySelector('img');
    const name = image?.getAttribute('src')?.split(',')[1] ?? '';
    const marks = [image?.className, place.dataset.now && 'now', place.textContent];
    return [name, ...marks.filter(Boolean)].join(' ');
  });
}

it('is one image with the text alternative, and draws no figure', () => {
  shown({});
  expect(box.querySelector('[role="img"]')?.getAttribute('aria-label')).toBe(exercise.alternativeText);
  expect([...box.querySelectorAll('img')].map((image) => image.alt)).toEqual(['', '']);
  expect(box.querySelector('svg')).toBeNull();
});

it('shows the picture of the pose: the first one while getting ready, then that of the line', () => {
  const moving = { script, isMoving: true };
  expect(shown({ ...moving, elapsedSeconds: -4 })).toEqual(['first']);
  for (const [second, name] of [
    [1, 'second'],
    [8, 'second'],
    [12, 'first'],
  ] as const) {
    expect(shown({ ...moving, elapsedSeconds: second }), `${second} s`).toEqual([name]);
  }
});

it('is mirrored for the left side, once it has turned over', () => {
  expect(shown({ side: 'right' })).toEqual(['second']);
  expect(shown({ side: 'left' })).toEqual(['second picture-mirrored']);
  const turning = { script, side: 'left', isMoving: true, turnSeconds: 6 } as const;
  expect(shown({ ...turning, elapsedSeconds: -5.8 })).toEqual(['first']);
  expect(shown({ ...turning, elapsedSeconds: -4.4 })).toEqual(['first picture-mirrored']);
});

it('with reduced motion, shows all pictures with numbers and marks the current one', () => {
  const answer = { matches: true, addEventListener() {}, removeEventListener() {} };
  Object.assign(window, { matchMedia: () => answer });
  const moving = { script, isMoving: true };
  expect(shown({ ...moving, elapsedSeconds: -2 })).toEqual(['first 1', 'second 2']);
  expect(shown({ ...moving, elapsedSeconds: 3 })).toEqual(['first 1', 'second now 2']);
});
