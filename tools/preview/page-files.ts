import type { Files, Opened, Printer, Saved } from '../../main/ports/files.ts';
import type { PageMessage } from './protocol.ts';
import type { Sockets } from './sockets.ts';

/** The names of the pushes that ask the app's page to do what only a browser can. */
const SAVE_PUSH = 'page:save';
const OPEN_PUSH = 'page:open-file';
const PRINT_PUSH = 'page:print';

/** Longer files are not ours: ten years of history are about a third of this. */
const LONGEST_FILE = 64 * 1024 * 1024;

/** A download that a page is asked for. */
export interface PageSave {
  readonly name: string;
  readonly type: string;
  readonly content: string;
}

/** A request to let the user choose a file; `id` is returned with it. */
export interface PageOpen {
  readonly id: number;
}

type FilePart = Extract<PageMessage, { type: 'file' }>;

/** Files and printing through the browser: it downloads, uploads and prints. */
export interface PageFiles {
  readonly files: Files;
  readonly printer: Printer;
  /** A part of a file that the user chose. */
  onFile(part: FilePart): void;
}

/** There is no page to ask. */
const noPage = { type: 'failed', problem: 'internal' } as const;

/** Asks the page that made the last request; if no answer comes, the question stays open until the next one. */
export function createPageFiles(sockets: () => Pick<Sockets, 'ask'>): PageFiles {
  let lastId = 0;
  let waiting: { readonly id: number; text: string; answer(opened: Opened): void } | null = null;

  return {
    files: {
      async save({ name, type, content }): Promise<Saved> {
        if (typeof content !== 'string') return { type: 'failed', problem: 'internal' };
        const asked: PageSave = { name, type: type === 'csv' ? 'text/csv' : 'application/json', content };
        return sockets().ask('app', SAVE_PUSH, asked) ? { type: 'saved', file: name } : noPage;
      },
      open() {
        waiting?.answer({ type: 'cancelled' });
        lastId += 1;
        const id = lastId;
        return new Promise<Opened>((answer) => {
          waiting = { id, text: '', answer };
          const asked: PageOpen = { id };
          if (!sockets().ask('app', OPEN_PUSH, asked)) answer(noPage);
        });
      },
    },
    printer: {
      async print() {
        return sockets().ask('app', PRINT_PUSH, null) ? { type: 'printed' } : noPage;
      },
    },
    onFile({ id, name, part, isLast }) {
      if (waiting?.id !== id) return;
      const { answer } = waiting;
      waiting.text += part ?? '';
      const isTooLong = waiting.text.length > LONGEST_FILE;
      if (!isLast && !isTooLong) return;
      const { text } = waiting;
      waiting = null;
      if (isTooLong) answer({ type: 'failed', problem: 'too-large' });
      else answer(part === null ? { type: 'cancelled' } : { type: 'opened', file: name, text });
    },
  };
}
