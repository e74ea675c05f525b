import type { FigureScript } from './pose-schema.ts';

/** What is wrong with the lines and the repeated poses of an exercise; `at` is the key that lists the poses. */
export function problemsOfTimes(
  lines: number,
  { poses, repeat = [] }: Pick<FigureScript, 'repeat'> & { readonly poses: readonly unknown[] },
  [part, list]: readonly [part: string, list: string],
): readonly (readonly [path: readonly (string | number)[], message: string])[] {
  const problems: (readonly [readonly (string | number)[], string])[] = [];
  if (lines !== poses.length) {
    problems.push([['lines'], `has ${lines} entries, but "${part}.${list}" has ${poses.length}`]);
  }
  let free = 1;
  for (const [index, [first, last]] of repeat.entries()) {
    if (first < free || last < first || last >= poses.length) {
      problems.push([
        [part, 'repeat', index],
        `must be the first and the last of some ${list}, in their order`,
      ]);
    }
    free = last + 1;
  }
  return problems;
}
