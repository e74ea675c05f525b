import type { Content, ContentSource } from '../../ports/content.ts';
import { answersInTime } from './answering-folder.ts';
import { loadContent } from './content.ts';
import { loadOwnContent } from './own-content.ts';

/**
 * Reads the app's own content from `folder`, and an organisation's as well. A folder that did not answer in time when it
 * was prepared is rejected without being read.
 */
export function createContentSource(folder: string, isAnswering = answersInTime): ContentSource {
  let silentFolder: string | null = null;
  return {
    async prepare(ownFolder) {
      silentFolder = ownFolder === null || (await isAnswering(ownFolder)) ? null : ownFolder;
    },
    load(ownFolder): Content {
      const shipped = loadContent(folder);
      if (ownFolder === null) return { ...shipped, sources: new Map() };
      if (ownFolder === silentFolder) {
        const refusal = { file: ownFolder, key: '(folder)', reason: 'did not answer in time' };
        return { ...shipped, sources: new Map(), refused: [...shipped.refused, refusal] };
      }
      const own = loadOwnContent(ownFolder, shipped.library);
      const ids = [...own.exercises.keys(), ...own.routines.keys()];
      return {
        library: {
          exercises: new Map([...shipped.library.exercises, ...own.exercises]),
          routines: new Map([...shipped.library.routines, ...own.routines]),
        },
        muscles: shipped.muscles,
        sources: new Map(ids.map((id) => [id, own.name])),
        refused: [...shipped.refused, ...own.refused],
      };
    },
  };
}
