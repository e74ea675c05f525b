/** A test that shows something about criteria, by its title. */
export interface Evidence {
  /** The file with the test, from the project's folder. */
  readonly file: string;
  /** The title without the criteria. */
  readonly title: string;
  /** The numbers of the criteria. */
  readonly criteria: readonly string[];
}

/** A title such as "every target measures at least 24 by 24 pixels (WCAG 2.5.8)". */
const TAGGED = /^(.*\S) \(WCAG ((?:\d+\.\d+\.\d+(?:, )?)+)\)$/;

/** The criteria in a test's title; null: it names none. */
function evidenceIn(file: string, title: string): Evidence | null {
  const [, words, numbers] = TAGGED.exec(title) ?? [];
  return words === undefined || numbers === undefined
    ? null
    : { file, title: words, criteria: numbers.split(', ') };
}

/** The tests in the text of a test file whose titles name criteria. */
export function evidenceOf(file: string, source: string): readonly Evidence[] {
  const titles = source.matchAll(/(['"`])((?:(?!\1)[^\n\\]|\\.)*\(WCAG [\d., ]+\))\1/g);
  return [...titles].flatMap(([, , title = '']) => evidenceIn(file, title) ?? []);
}
