import type { Content, ContentSource } from '../../ports/content.ts';
import { loadContent } from './content.ts';
import { loadOwnContent } from './own-content.ts';

/** Reads the app's own content from `folder`, and an organisation's besides. */
export function createContentSource(folder: string): ContentSource {
  return {
    load(ownFolder): Content {
      const shipped = loadContent(folder);
      if (ownFolder === null) return { ...shipped, sources: new Map() };
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
