import { loadContent } from './content.ts';
import { loadOwnContent, type OwnContent } from './own-content.ts';

/** The request to the reading process. */
export interface ContentQuestion {
  /** The folder of the app's own content. */
  readonly shippedFolder: string;
  /** The organisation's folder, absolute. */
  readonly ownFolder: string;
}

/** An organisation's content, in the form in which it is sent between processes and stored. */
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

/** The reading process: it may wait forever for a dead server, because nothing waits for it. */
function serve(): void {
  // An Electron process receives the request through its port, a Node process through its IPC channel.
  const port = 'parentPort' in process ? process.parentPort : null;
  if (port) port.on('message', ({ data }) => port.postMessage(answerTo(data)));
  else process.on('message', (question: ContentQuestion) => process.send?.(answerTo(question)));
}

if (process.argv.includes('--read-content')) serve();
