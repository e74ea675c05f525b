import { statSync } from 'node:fs';
import { basename, isAbsolute, join } from 'node:path';
import { z } from 'zod';
import {
  type Exercise,
  type Library,
  type RejectedContent,
  type Routine,
  routineSchema,
  WHOLE_FOLDER,
} from '../../../shared/content/exercise-schema.ts';
import { STAND_AND_WALK_ID } from '../../../shared/content/stand-and-walk.ts';
import { codeOf } from '../../../shared/error-text.ts';
import { explainIssues, parseYaml, problemsOfExercise, problemsOfRoutine, readEntries } from './content.ts';
import { readOwnExercises } from './own-exercises.ts';

/** An organisation's content; it cannot use the ids of the app's own exercises and routines. */
export interface OwnContent {
  readonly exercises: ReadonlyMap<string, Exercise>;
  readonly routines: ReadonlyMap<string, Routine>;
  /** The organisation's name, as shown beside them. */
  readonly name: string;
  /** Files are named with their whole path, because the folder is not the app's. */
  readonly refused: readonly RejectedContent[];
}

/** The most notices that a user has to dismiss. */
const MOST_REFUSED = 20;

const NAME_FILE = 'content.yaml';
const nameSchema = z.strictObject({ name: z.string().trim().min(1).max(60) });

/**
 * Reads an organisation's folder: `content.yaml` with its `name`, `exercises/`, their `pictures/` and `routines/`, each
 * of which may be missing. A routine may use the app's exercises; a swap may name one too. An invalid file is rejected
 * with its path, the key and the reason, and the rest is used. At most `mostRefused` rejections are listed.
 */
export function loadOwnContent(folder: string, own: Library, mostRefused = MOST_REFUSED): OwnContent {
  const refused: RejectedContent[] = [];
  const problem = folderProblem(folder);
  if (problem !== null) {
    return { ...nothing(folder), refused: [{ file: folder, key: WHOLE_FOLDER, reason: problem }] };
  }
  const name = readName(folder, refused);
  const exercises = readOwnExercises(folder, refused);
  const routines = readEntries<Routine>(folder, 'routines', routineSchema, refused, { isOptional: true });
  const taken = new Set([STAND_AND_WALK_ID, ...own.exercises.keys(), ...own.routines.keys()]);
  rejectTaken('exercises', exercises, taken, refused);
  rejectTaken('routines', routines, new Set([...taken, ...exercises.keys()]), refused);
  const all = new Map([...own.exercises, ...exercises]);
  for (const exercise of exercises.values()) refused.push(...problemsOfExercise(exercise, all));
  for (const routine of routines.values()) {
    const problems = problemsOfRoutine(routine, all);
    if (problems.length > 0) routines.delete(routine.id);
    refused.push(...problems);
  }
  const placed = refused.slice(0, mostRefused).map((each) => ({ ...each, file: join(folder, each.file) }));
  const others = refused.length - placed.length;
  if (others > 0) placed.push({ file: folder, key: '(more)', reason: `has ${others} more errors` });
  return { exercises, routines, name, refused: placed };
}

function nothing(folder: string): OwnContent {
  return { exercises: new Map(), routines: new Map(), name: basename(folder), refused: [] };
}

function folderProblem(folder: string): string | null {
  if (!isAbsolute(folder)) return 'must be the whole path of a folder';
  try {
    return statSync(folder).isDirectory() ? null : 'is not a folder';
  } catch (error) {
    return `cannot be read (${codeOf(error)})`;
  }
}

/** Without a valid file, the folder's name is used as the organisation's. */
function readName(folder: string, refused: RejectedContent[]): string {
  const parsed = parseYaml(join(folder, NAME_FILE));
  if (!parsed.ok) {
    const isMissing = parsed.reason.includes('ENOENT');
    if (!isMissing) refused.push({ file: NAME_FILE, key: '(file)', reason: parsed.reason });
    return basename(folder);
  }
  const result = nameSchema.safeParse(parsed.value);
  if (result.success) return result.data.name;
  for (const [key, reason] of explainIssues(result.error.issues))
    refused.push({ file: NAME_FILE, key, reason });
  return basename(folder);
}

function rejectTaken(
  part: string,
  entries: Map<string, unknown>,
  taken: ReadonlySet<string>,
  refused: RejectedContent[],
): void {
  for (const id of [...entries.keys()].filter((each) => taken.has(each))) {
    refused.push({ file: `${part}/${id}.yaml`, key: 'id', reason: `the name "${id}" is taken` });
    entries.delete(id);
  }
}
