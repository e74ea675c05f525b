import type { RejectedContent } from '../../../shared/content/exercise-schema.ts';
import type { Content, ContentSource } from '../../ports/content.ts';
import { type BackgroundContent, unreadableFolder } from './background-content.ts';
import { loadContent } from './content.ts';
import { loadOwnContent, type OwnContent } from './own-content.ts';

/** Delay before a folder that could not be read is tried again, milliseconds. */
const RETRY_MS = 5 * 60_000;

/**
 * Reads the app's own content from `folder`, and that of an organisation. With `background`, another process reads
 * the organisation's folder: `load` then returns what was read last, and subscribers are notified of a new result.
 */
export function createContentSource(
  folder: string,
  background: BackgroundContent | null = null,
): ContentSource {
  const listeners = new Set<() => void>();
  const read = new Map<string, OwnContent>();

  function own(ownFolder: string, shipped: Content['library']): OwnContent {
    if (background === null) return loadOwnContent(ownFolder, shipped);
    const known = read.get(ownFolder);
    if (known !== undefined) return known;
    const last = background.lastKnown(ownFolder) ?? nothingOf(ownFolder);
    read.set(ownFolder, last);
    void readAgain(background, ownFolder, last);
    return last;
  }

  async function readAgain(from: BackgroundContent, ownFolder: string, last: OwnContent): Promise<void> {
    try {
      read.set(ownFolder, await from.read(ownFolder));
    } catch (error) {
      const refused = [unreadableFolder(ownFolder, error, last.exercises.size + last.routines.size > 0)];
      read.set(ownFolder, { ...last, refused });
      setTimeout(() => void readAgain(from, ownFolder, last), RETRY_MS).unref();
    }
    for (const listener of [...listeners]) listener();
  }

  return {
    load(ownFolder): Content {
      const shipped = loadContent(folder);
      return ownFolder === null
        ? { ...shipped, sources: new Map() }
        : joined(shipped.library, own(ownFolder, shipped.library), shipped.muscles, shipped.refused);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function joined(
  shipped: Content['library'],
  own: OwnContent,
  muscles: Content['muscles'],
  refused: readonly RejectedContent[],
): Content {
  const ids = [...own.exercises.keys(), ...own.routines.keys()];
  return {
    library: {
      exercises: new Map([...shipped.exercises, ...own.exercises]),
      routines: new Map([...shipped.routines, ...own.routines]),
    },
    muscles,
    sources: new Map(ids.map((id) => [id, own.name])),
    refused: [...refused, ...own.refused],
  };
}

function nothingOf(folder: string): OwnContent {
  return { exercises: new Map(), routines: new Map(), name: folder, refused: [] };
}
