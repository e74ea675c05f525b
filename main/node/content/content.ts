import { existsSync, opendirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseDocument } from 'yaml';
import type { z } from 'zod';
import {
  type Exercise,
  exerciseIdOf,
  exerciseSchema,
  type Library,
  muscleIds,
  type RejectedContent,
  type Routine,
  routineSchema,
} from '../../../shared/content/exercise-schema.ts';
import { type MuscleTable, muscleTableSchema } from '../../../shared/content/muscle.ts';
import { codeOf } from '../../../shared/error-text.ts';

/** Far larger than any content file, which is a page of text, bytes. */
const LARGEST_FILE = 100_000;
/** The most files in one part of a folder. */
const MOST_FILES = 500;

/** The content of a folder, and what was rejected. */
export interface LoadedContent {
  readonly library: Library;
  /** Information about each muscle; empty if the folder has no table of its own. */
  readonly muscles: MuscleTable;
  readonly refused: readonly RejectedContent[];
}

/**
 * Reads `exercises/*.yaml`, `routines/*.yaml` and `muscles.yaml` of a folder. An invalid file is rejected with its
 * name, the key and the reason, and the rest is used. A routine is rejected if it names an exercise that does not
 * exist.
 */
export function loadContent(folder: string): LoadedContent {
  const refused: RejectedContent[] = [];
  const exercises = readEntries<Exercise>(folder, 'exercises', exerciseSchema, refused);
  const routines = readEntries<Routine>(folder, 'routines', routineSchema, refused);
  for (const exercise of exercises.values()) {
    refused.push(...problemsOfExercise(exercise, exercises));
  }
  for (const routine of routines.values()) {
    const problems = problemsOfRoutine(routine, exercises);
    if (problems.length === 0) continue;
    refused.push(...problems);
    routines.delete(routine.id);
  }
  return { library: { exercises, routines }, muscles: readMuscles(folder, refused), refused };
}

/** Reads one part of a content folder and validates each file. A missing part is rejected, unless it is optional. */
export function readEntries<Entry extends { readonly id: string }>(
  folder: string,
  part: string,
  schema: z.ZodType<Entry>,
  refused: RejectedContent[],
  { isOptional = false } = {},
): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const name of isOptional && !existsSync(join(folder, part)) ? [] : listFolder(folder, part, refused)) {
    const file = `${part}/${name}`;
    const refuse = (key: string, reason: string) => refused.push({ file, key, reason });
    const parsed = parseYaml(join(folder, part, name));
    if (!parsed.ok) {
      refuse('(file)', parsed.reason);
      continue;
    }
    const result = schema.safeParse(parsed.value);
    if (!result.success) {
      for (const [key, reason] of explainIssues(result.error.issues)) refuse(key, reason);
    } else if (result.data.id !== basename(name, '.yaml')) {
      refuse('id', `must be the name of the file, "${basename(name, '.yaml')}"`);
    } else {
      entries.set(result.data.id, result.data);
    }
  }
  return entries;
}

function readMuscles(folder: string, refused: RejectedContent[]): MuscleTable {
  const file = 'muscles.yaml';
  if (!existsSync(join(folder, file))) return new Map();
  const parsed = parseYaml(join(folder, file));
  if (!parsed.ok) {
    refused.push({ file, key: '(file)', reason: parsed.reason });
    return new Map();
  }
  const result = muscleTableSchema.safeParse(parsed.value);
  if (!result.success) {
    refused.push(...explainIssues(result.error.issues).map(([key, reason]) => ({ file, key, reason })));
    return new Map();
  }
  return new Map(muscleIds.map((id) => [id, result.data[id]]));
}

/** The names of the content files of a folder, in order, up to a limit. */
function listFolder(folder: string, part: string, refused: RejectedContent[]): readonly string[] {
  const names: string[] = [];
  try {
    const listing = opendirSync(join(folder, part));
    try {
      for (let entry = listing.readSync(); entry !== null; entry = listing.readSync()) {
        if (names.length === MOST_FILES) {
          const reason = `holds more than ${MOST_FILES} files: the others are left out`;
          refused.push({ file: part, key: '(folder)', reason });
          break;
        }
        names.push(entry.name);
      }
    } finally {
      listing.closeSync();
    }
  } catch (error) {
    refused.push({ file: part, key: '(folder)', reason: `cannot be read (${codeOf(error)})` });
    return [];
  }
  names.sort();
  for (const name of names.filter((each) => each.endsWith('.yml'))) {
    refused.push({ file: `${part}/${name}`, key: '(file)', reason: 'the name must end in ".yaml"' });
  }
  return names.filter((name) => name.endsWith('.yaml') && !name.startsWith('.'));
}

/** Reads one file; returns an error in words. */
export function parseYaml(path: string): { ok: true; value: unknown } | { ok: false; reason: string } {
  try {
    // Checked before it is opened: a pipe would never end, and a device or a huge file would fill the memory.
    const status = statSync(path);
    if (!status.isFile()) return { ok: false, reason: 'is not a file' };
    if (status.size > LARGEST_FILE) return { ok: false, reason: 'is too large for a content file' };
    const source = readFileSync(path, 'utf8');
    const json = jsonOf(source);
    if (json !== null) return { ok: true, value: json };
    const document = parseDocument(source, { prettyErrors: true });
    const [error] = document.errors;
    if (error !== undefined) return { ok: false, reason: `is not YAML: ${firstLine(error.message)}` };
    return { ok: true, value: document.toJS({ maxAliasCount: 20 }) };
  } catch (error) {
    const isYaml = error instanceof ReferenceError;
    return {
      ok: false,
      reason: isYaml ? 'is not YAML: too many references' : `cannot be read (${codeOf(error)})`,
    };
  }
}

/**
 * Parses a file that is JSON, as the shipped files are: 100 times faster than as YAML, of which JSON is a subset.
 * Null: not JSON.
 */
function jsonOf(source: string): object | null {
  if (!source.startsWith('{')) return null;
  try {
    return JSON.parse(source);
  } catch {
    return null;
  }
}

/** Each issue as key and reason; an unknown key is named itself, not the part that contains it. */
export function explainIssues(issues: readonly z.core.$ZodIssue[]): readonly (readonly [string, string])[] {
  return issues.flatMap((issue): (readonly [string, string])[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => [keyOf([...issue.path, key]), 'there is no such key'] as const);
    }
    return [[keyOf(issue.path), issue.message]];
  });
}

function keyOf(path: readonly PropertyKey[]): string {
  return path.length === 0 ? '(file)' : path.map(String).join('.');
}

/**
 * Reports a swap that does not exist and a translation whose lines do not match the key poses. Neither removes the
 * exercise.
 */
export function problemsOfExercise(
  exercise: Exercise,
  exercises: ReadonlyMap<string, Exercise>,
): RejectedContent[] {
  const file = `exercises/${exercise.id}.yaml`;
  const { lines, translations = {} } = exercise;
  const unlike = Object.entries(translations).filter(
    ([, texts]) => (texts?.lines ?? lines).length !== lines.length,
  );
  const translated = unlike.map(([language, texts]) => ({
    file,
    key: `translations.${language}.lines`,
    reason: `has ${texts?.lines?.length ?? 0} entries, but "lines" has ${lines.length}`,
  }));
  const swaps = exercise.swaps
    .filter((swap) => exercises.get(swap)?.seconds !== exercise.seconds)
    .map((swap) => ({
      file,
      key: 'swaps',
      reason: exercises.has(swap)
        ? `"${swap}" is not as long as "${exercise.id}"`
        : `there is no exercise "${swap}"`,
    }));
  return [...swaps, ...translated];
}

/** The errors in a routine, given the existing exercises. */
export function problemsOfRoutine(
  routine: Routine,
  exercises: ReadonlyMap<string, Exercise>,
): RejectedContent[] {
  const file = `routines/${routine.id}.yaml`;
  const problems: RejectedContent[] = [];
  let seconds = 0;
  for (const [index, entry] of routine.items.entries()) {
    const id = exerciseIdOf(entry);
    const exercise = exercises.get(id);
    if (exercise === undefined) {
      problems.push({ file, key: `items.${index}`, reason: `there is no exercise "${id}"` });
    }
    seconds += typeof entry === 'string' ? (exercise?.seconds ?? 0) : entry.seconds;
  }
  if (problems.length === 0 && seconds !== routine.seconds) {
    const reason = `is ${routine.seconds}, but the exercises take ${seconds} seconds`;
    problems.push({ file, key: 'seconds', reason });
  }
  return problems;
}

function firstLine(message: string): string {
  return message.split('\n')[0]?.replace(/:$/, '') ?? message;
}
