import { useEffect, useState } from 'react';
import type { ShortcutTrial } from '../../../shared/settings/shortcut.ts';
import { request } from '../../bridge/bridge.ts';

/** The result of testing a combination now; null until it is known. */
export function useShortcutTrial(shortcut: string | null): ShortcutTrial | null {
  const [trial, setTrial] = useState<ShortcutTrial | null>(null);
  useEffect(() => {
    let isCurrent = true;
    request('shortcut:try', { shortcut }).then(
      (came) => isCurrent && setTrial(came),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [shortcut]);
  return trial;
}
