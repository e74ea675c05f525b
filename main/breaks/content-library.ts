import { WHOLE_FOLDER } from '../../shared/content/exercise-schema.ts';
import type { NoticeBoard } from '../notifications/notice-board.ts';
import type { Content, ContentSource } from '../ports/content.ts';
import type { Log } from '../ports/log.ts';

/** The exercises and routines in use, and the folder of the organisation that they come from; null: none. */
export interface LoadedContent {
  readonly folder: string | null;
  readonly content: Content;
}

/** Loads the content of the program and of an organisation's folder; null: none. */
export function loadContent(source: ContentSource, folder: string | null): LoadedContent {
  return { folder, content: source.load(folder) };
}

/** Logs what was rejected of this content, and replaces the notices about it. */
export function reportRejected({ folder, content }: LoadedContent, notices: NoticeBoard, log: Log): void {
  const { refused, sources } = content;
  for (const { file, key, reason } of refused) log.warn(`content rejected: "${file}": ${key}: ${reason}`);
  const isGone = refused.some((each) => each.file === folder && each.key === WHOLE_FOLDER);
  notices.replace(
    'content-unreachable',
    isGone ? [{ type: 'content-unreachable', isKept: sources.size > 0 }] : [],
  );
  const hasOthers = refused.length > (isGone ? 1 : 0);
  notices.replace('content-refused', hasOthers ? [{ type: 'content-refused' }] : []);
}

/**
 * What was rejected, one line each, for the help desk. `isOrganisations`: a policy names the folder, so that its file
 * names reveal nothing about the user.
 */
export function contentLines(
  { folder, content }: LoadedContent,
  isOrganisations: boolean,
): readonly string[] {
  return content.refused.map(({ file, key, reason }) => {
    if (!isOrganisations) return `a file: ${key}: ${reason.replace(/".*"/g, '[name]')}`;
    const place = folder === null ? file : file.replace(folder, '[folder]');
    return `${place}: ${key}: ${reason}`;
  });
}
