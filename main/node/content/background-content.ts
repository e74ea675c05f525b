import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import {
  type Exercise,
  exerciseSchema,
  type Routine,
  routineSchema,
  WHOLE_FOLDER,
} from '../../../shared/content/exercise-schema.ts';
import { messageOf } from '../../../shared/error-text.ts';
import type { ContentQuestion } from './content-reader.ts';
import type { OwnContent } from './own-content.ts';

/** A process that answers one request. */
export interface ReaderProcess {
  /** Resolves with its answer, unchecked; rejects if it ends without one. */
  ask(question: ContentQuestion): Promise<unknown>;
  kill(): void;
}

/** Reads an organisation's folder outside the main process, and remembers the result. */
export interface BackgroundContent {
  /** The content of the folder when it could last be read; null: unknown. */
  lastKnown(ownFolder: string): OwnContent | null;
  /** Reads the folder. Rejects if that takes too long, with the reason in words. */
  read(ownFolder: string): Promise<OwnContent>;
}

/** Dependencies of background reading. */
export interface BackgroundContentOptions {
  /** The folder of the app's own content. */
  readonly shippedFolder: string;
  /** The file in which the last result is stored. */
  readonly file: string;
  readonly start: () => ReaderProcess;
  readonly limitMs?: number;
}

/** Time limit for reading the folder, milliseconds: on a slow server it takes a second or two. */
const LIMIT_MS = 20_000;

const answerSchema = z.object({
  name: z.string(),
  exercises: z.array(exerciseSchema),
  routines: z.array(routineSchema),
  refused: z.array(z.object({ file: z.string(), key: z.string(), reason: z.string() })),
});
const keptSchema = z.object({ folder: z.string(), content: answerSchema });

/** Reads an organisation's folder in a separate process, with a time limit. */
export function createBackgroundContent(options: BackgroundContentOptions): BackgroundContent {
  const { shippedFolder, file, start, limitMs = LIMIT_MS } = options;

  async function answerOf(ownFolder: string): Promise<unknown> {
    const reader = start();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      const reason = `could not be read within ${limitMs / 1000} s`;
      timer = setTimeout(() => reject(new Error(reason)), limitMs);
      timer.unref();
    });
    try {
      return await Promise.race([reader.ask({ shippedFolder, ownFolder }), late]);
    } finally {
      clearTimeout(timer);
      reader.kill();
    }
  }

  function keep(folder: string, content: unknown): void {
    try {
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      writeFileSync(`${file}.new`, JSON.stringify({ folder, content }), { mode: 0o600 });
      renameSync(`${file}.new`, file);
    } catch {
      // The folder is read again at the next start.
    }
  }

  return {
    lastKnown(ownFolder) {
      try {
        const { folder, content } = keptSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
        return folder === ownFolder ? contentOf(content) : null;
      } catch {
        return null;
      }
    },
    async read(ownFolder) {
      const answer = await answerOf(ownFolder);
      const content = answerSchema.parse(answer);
      // A folder that is missing for a while must not remove its content.
      const isGone = content.refused.some(
        ({ file: place, key }) => place === ownFolder && key === WHOLE_FOLDER,
      );
      const isEmpty = content.exercises.length + content.routines.length === 0;
      if (isGone && isEmpty) throw new Error(content.refused[0]?.reason ?? 'cannot be read');
      keep(ownFolder, content);
      return contentOf(content);
    },
  };
}

function contentOf({ name, exercises, routines, refused }: z.infer<typeof answerSchema>): OwnContent {
  return {
    name,
    exercises: new Map(exercises.map((each): [string, Exercise] => [each.id, each])),
    routines: new Map(routines.map((each): [string, Routine] => [each.id, each])),
    refused,
  };
}

/** The error about a folder that could not be read. */
export function unreadableFolder(folder: string, error: unknown, isKnown: boolean) {
  const holds = isKnown ? '; its exercises as last read stay in use' : '';
  return { file: folder, key: WHOLE_FOLDER, reason: `${messageOf(error)}${holds}` };
}
