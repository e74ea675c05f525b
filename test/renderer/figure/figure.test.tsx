// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Figure } from '../../../renderer/figure/figure.tsx';
import type { FigureProps } from '../../../renderer/figure/figure-props.ts';
import { stillPoses } from '../../../renderer/figure/script.ts';
import type { Exercise } from '../../../shared/content/exercise-schema.ts';
import { scriptOf } from '../../../shared/content/exercise-script.ts';
import { shippedLibrary } from '../../support/library.ts';

const library = shippedLibrary();

function exerciseOf(id: string): Exercise {
  const exercise = library.exercises.get(id);
  if (exercise === undefined) throw new Error(id);
  return exercise;
}

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

function preferReducedMotion(): void {
  const answer = { matches: true, addEventListener() {}, removeEventListener() {} };
  Object.assign(window, { matchMedia: () => answer });
}

function show(props: Partial<FigureProps> & { readonly exercise: Exercise }): string {
  act(() => root.render(<Figure side={null} isMoving={false} elapsedSeconds={0} {...props} />));
  return box.innerHTML;
}

describe('Figure', () => {
  it("is one image with the exercise's text alternative", () => {
    const exercise = exerciseOf('side-reach');
    show({ exercise });
    const image = box.querySelector('svg[role="img"]');
    expect(image?.querySelector('title')?.textContent).toBe(exercise.alternativeText);
    expect(image?.getAttribute('viewBox')).toBe('0 0 100 100');
    expect(image?.querySelectorAll('path').length).toBeGreaterThan(10);
  });

  it('shows the most telling pose at any second while it does not move', () => {
    const exercise = exerciseOf('seat-turn');
    expect(show({ exercise, elapsedSeconds: 0 })).toBe(show({ exercise, elapsedSeconds: 3 }));
  });

  it('is a different picture at a different second of the movement', () => {
    const exercise = exerciseOf('seat-cat-cow');
    const first = show({ exercise, isMoving: true, elapsedSeconds: 0 });
    expect(show({ exercise, isMoving: true, elapsedSeconds: 3 })).not.toBe(first);
  });

  it('mirrors the left side', () => {
    const exercise = exerciseOf('side-reach');
    const right = show({ exercise, side: 'right' });
    expect(show({ exercise, side: 'left' })).not.toBe(right);
    expect(show({ exercise, side: null })).toBe(right);
  });

  it('shows numbered key poses side by side with reduced motion, with a frame round the current one', () => {
    preferReducedMotion();
    for (const id of ['seat-cat-cow', 'side-reach', 'scap-clock']) {
      const exercise = exerciseOf(id);
      show({ exercise, isMoving: true });
      const numbers = [...box.querySelectorAll('.still-number')].map(({ textContent }) => textContent);
      expect(numbers).toEqual(stillPoses(exercise.figure).map((_, index) => String(index + 1)));
      expect(box.querySelectorAll('.still-now')).toHaveLength(0);
      expect(box.querySelectorAll('[role="img"]')).toHaveLength(1);
    }
    const exercise = exerciseOf('seat-cat-cow');
    show({ exercise, isMoving: true, script: scriptOf(exercise, null, 40), elapsedSeconds: 6 });
    const framed = [...box.querySelectorAll('svg svg')].map(
      (still) => still.querySelector('.still-now') !== null,
    );
    expect(framed).toEqual([false, false, true]);
  });

  it('turns into its mirror image at the start of a change of side, however long that takes', () => {
    const exercise = exerciseOf('side-reach');
    const script = scriptOf(exercise, null, 20);
    const turned = (turnSeconds: number, elapsedSeconds: number) => {
      act(() => root.unmount());
      root = createRoot(box);
      show({ exercise, side: 'right', isMoving: true, turnSeconds, script, elapsedSeconds });
      return box.querySelector('g')?.getAttribute('transform') ?? '';
    };
    expect(turned(2, -2)).toContain('scale(-1.000 1)');
    expect(turned(2, -0.1)).toBe('');
    expect(turned(10, -9.8)).toContain('scale(-1.000 1)');
    expect(turned(10, -8)).toBe('');
  });
});
