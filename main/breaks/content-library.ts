import type { NoticeBoard } from '../notifications/notice-board.ts';
import type { Content, ContentSource } from '../ports/content.ts';

/** The exercises and routines in use, and the folder of the organisation that they come from; null: none. */
export interface LoadedContent {
  readonly folder: string | null;
  readonly content: Content;
}

/** Loads the content of the program and of an organisation's folder; null: none. */
export function loadContent(source: ContentSource, folder: string | null): LoadedContent {
  return { folder, content: source.load(folder) };
}

/** Replaces the notices about rejected files with those about this content. */
export function reportRejected({ content }: LoadedContent, notices: NoticeBoard): void {
  notices.replace(
    'content-refused',
    content.refused.map(({ file, key, reason }) => ({
      type: 'content-refused',
      file,
      reason: `${key}: ${reason}`,
    })),
  );
}
