import type { NoticeBoard } from '../notifications/notice-board.ts';
import type { Content, ContentSource } from '../ports/content.ts';

/** Keeps the exercises and routines that hold now. */
export interface ContentKeeper {
  current(): Content;
  /** Tells which files were refused; what was told before of files is put away. */
  tellRefused(): void;
  /** Loads anew when the organisation's folder is another one; says whether it was. */
  folderChanged(folder: string | null): boolean;
}

/** Loads at once; `folder` is the organisation's own, null: none. */
export function createContentKeeper(
  source: ContentSource,
  notices: NoticeBoard,
  folder: string | null,
): ContentKeeper {
  let loadedFolder = folder;
  let content = source.load(folder);

  function tellRefused(): void {
    notices.replace(
      'content-refused',
      content.refused.map(({ file, key, reason }) => ({
        type: 'content-refused',
        file,
        reason: `${key}: ${reason}`,
      })),
    );
  }

  return {
    current: () => content,
    tellRefused,
    folderChanged(next) {
      if (next === loadedFolder) return false;
      loadedFolder = next;
      content = source.load(next);
      tellRefused();
      return true;
    },
  };
}
