import { loadContent } from './content.ts';
import { loadOwnContent, type OwnContent } from './own-content.ts';

/** What a process is asked to read. */
export interface ContentQuestion {
  /** The folder of the app's own content. */
  readonly shippedFolder: string;
  /** The organisation's folder, absolute. */
  readonly ownFolder: string;
}

/** What an organisation adds, as it goes from one process to another and into a file. */
export interface OwnContentAnswer extends Pick<OwnContent, 'name' | 'refused'> {
  readonly exercises: readonly unknown[];
  readonly routines: readonly unknown[];
}

/** Reads an organisation's folder. */
export function answerTo({ shippedFolder, ownFolder }: ContentQuestion): OwnContentAnswer {
  const { exercises, routines, name, refused } = loadOwnContent(
    ownFolder,
    loadContent(shippedFolder).library,
  );
  return { exercises: [...exercises.values()], routines: [...routines.values()], name, refused };
}

/** The process that reads: it may wait for a dead server for ever, and nothing waits for it. */
function serve(): void {
  // A process of Electron is asked through its port, one of Node through its channel.
  const port = 'parentPort' in process ? process.parentPort : null;
  if (port) port.on('message', ({ data }) => port.postMessage(answerTo(data)));
  else process.on('message', (question: ContentQuestion) => process.send?.(answerTo(question)));
}

if (process.argv.includes('--read-content')) serve();
