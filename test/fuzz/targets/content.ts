import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { loadOwnContent } from '../../../main/node/content/own-content.ts';
import {
  exerciseIdOf,
  exerciseSchema,
  type Library,
  routineSchema,
} from '../../../shared/content/exercise-schema.ts';
import { shippedLibrary } from '../../support/library.ts';
import type { SeededRandom } from '../../support/seeded-random.ts';
import { ensure, ensureBytes } from '../expectations.ts';
import { hostileValue, mutatedValue } from '../hostile-values.ts';
import { mutatedBytes, mutatedText } from '../mutate.ts';
import type { FuzzTarget } from '../target.ts';

const shippedFolder = join(import.meta.dirname, '../../../assets/content');

/** An organisation's folder with exercises and routines. */
export const contentTarget: FuzzTarget = {
  name: 'content',
  round({ random, folder }) {
    const written = writeContent(random, folder);
    const shipped = shippedLibrary();
    const own = loadOwnContent(folder, shipped);
    const { refused } = own;
    const library: Library = {
      exercises: new Map([...shipped.exercises, ...own.exercises]),
      routines: new Map([...shipped.routines, ...own.routines]),
    };
    for (const [id, exercise] of library.exercises) {
      if (shipped.exercises.has(id)) ensure(!own.exercises.has(id), 'replaces a shipped exercise');
      else ensure(exerciseSchema.safeParse(exercise).success, `the exercise "${id}" is not valid`);
    }
    for (const [id, routine] of library.routines) {
      ensure(routineSchema.safeParse(routine).success, `the routine "${id}" is not valid`);
      for (const item of routine.items) {
        ensure(library.exercises.has(exerciseIdOf(item)), `"${id}" has an exercise that is not there`);
      }
    }
    for (const id of own.routines.keys()) ensure(!shipped.routines.has(id), 'replaces a shipped routine');
    const isReadOrRefused = [...written.keys()].every(
      (file) => refused.some((each) => each.file === file) || isIn(library, file),
    );
    // If there are very many mistakes, only the first are reported.
    const isCutShort = refused.some(({ file, key }) => file === folder && key === '(more)');
    ensure(isReadOrRefused || isCutShort, 'a file is neither used nor refused');
    for (const [file, content] of written) ensureBytes(file, content, 'content is only read');
  },
};

function isIn(library: Library, file: string): boolean {
  const id = file.replace(/^.*\//, '').replace(/\.yaml$/, '');
  return id === 'content' || library.exercises.has(id) || library.routines.has(id);
}

const texts = new Map<string, string>();

/** The text of a shipped file under another id. */
function shippedText(random: SeededRandom, part: 'exercises' | 'routines'): { id: string; text: string } {
  const name = random.pick(readdirSync(join(shippedFolder, part)).filter((each) => each.endsWith('.yaml')));
  const file = join(shippedFolder, part, name);
  const text = texts.get(file) ?? readFileSync(file, 'utf8');
  texts.set(file, text);
  const id = name.replace('.yaml', '');
  return { id: `own-${id}`, text: text.replace(/^id: .*$/m, `id: own-${id}`) };
}

function writeContent(random: SeededRandom, folder: string): ReadonlyMap<string, Buffer> {
  const written = new Map<string, Buffer>();
  const write = (file: string, content: Buffer) => {
    writeFileSync(file, content);
    written.set(file, content);
  };
  write(join(folder, 'content.yaml'), contentOf(random, 'name: Some works council\n'));
  for (const part of ['exercises', 'routines'] as const) {
    mkdirSync(join(folder, part));
    for (let count = 0; count < 2; count += 1) {
      const { id, text } = shippedText(random, part);
      write(join(folder, part, `${id}.yaml`), contentOf(random, text));
    }
  }
  return written;
}

function contentOf(random: SeededRandom, text: string): Buffer {
  if (random.happens(0.1)) return Buffer.from(text);
  if (random.happens(0.1)) return mutatedBytes(random, Buffer.from(text));
  if (random.happens(0.3)) return Buffer.from(mutatedText(random, text));
  const value = mutatedValue(random, parse(text));
  if (random.happens(0.05)) return Buffer.from(JSON.stringify(hostileValue(random)));
  return Buffer.from(random.happens(0.3) ? yamlOf(value) : JSON.stringify(value));
}

function yamlOf(value: unknown): string {
  try {
    return stringify(value);
  } catch {
    return JSON.stringify(value);
  }
}
