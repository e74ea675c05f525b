import { useState } from 'react';
import type { SavedReply } from '../../../shared/contract/contract.ts';

/** A file being saved; `done` without a file: none was chosen, or it was printed. */
export type Saving =
  | { readonly type: 'none' }
  | { readonly type: 'working' }
  | { readonly type: 'done'; readonly reply: SavedReply };

/** The result of the last file, and a way to wait for the next. */
export function useSaving(): readonly [Saving, (reply: Promise<SavedReply>) => void] {
  const [saving, setSaving] = useState<Saving>({ type: 'none' });
  const wait = (coming: Promise<SavedReply>) => {
    setSaving({ type: 'working' });
    coming.then((reply) => setSaving({ type: 'done', reply }));
  };
  return [saving, wait];
}
