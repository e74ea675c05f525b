import type { PageOpen, PageSave } from '../page-files.ts';
import type { PageMessage } from '../protocol.ts';

/** Characters in one message: below the server's limit even if every one of them has to be escaped. */
const PART_LENGTH = 8 * 1024;

type Subscribe = (name: string, listener: (payload: unknown) => void) => void;

/** Does what only a browser can do for the program: downloads, uploads and prints in its own page. */
export function servePageFiles(subscribe: Subscribe, send: (message: PageMessage) => void): void {
  subscribe('page:save', (payload) => download(payload as PageSave));
  subscribe('page:open-file', (payload) => choose(payload as PageOpen, send));
  subscribe('page:print', () => window.print());
}

function download({ name, type, content }: PageSave): void {
  const address = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has started the download by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

function choose({ id }: PageOpen, send: (message: PageMessage) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.json,application/json';
  const answer = (name: string, part: string | null, isLast: boolean) =>
    send({ type: 'file', id, name, part, isLast });
  input.addEventListener('cancel', () => answer('', null, true));
  input.addEventListener('change', async () => {
    const [file] = input.files ?? [];
    if (file === undefined) return answer('', null, true);
    const text = await file.text();
    for (let from = 0; from === 0 || from < text.length; from += PART_LENGTH) {
      answer(file.name, text.slice(from, from + PART_LENGTH), from + PART_LENGTH >= text.length);
    }
  });
  input.click();
}
