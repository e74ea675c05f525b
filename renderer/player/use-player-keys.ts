import { useEffect } from 'react';
import { useLocale } from 'react-aria-components';
import type { PlayerEvent } from './player.ts';
import { isFullScreen, toggleFullScreen } from './use-full-screen.ts';

/**
 * Space pauses, the arrows step, F toggles full screen, Escape ends the routine (in full screen, it first leaves that).
 * A focused button or field keeps its own keys. No key has an effect while `isOn` is false.
 */
export function usePlayerKeys(tell: (event: PlayerEvent) => void, isOn: boolean): void {
  const { direction } = useLocale();
  useEffect(() => {
    if (!isOn) return;
    const isForward = direction === 'ltr' ? 'ArrowRight' : 'ArrowLeft';
    const hear = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.target instanceof HTMLInputElement) return;
      if (event.key === 'Escape') {
        if (!isFullScreen()) tell({ type: 'stopChosen' });
      } else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
        tell({ type: event.key === isForward ? 'nextChosen' : 'previousChosen' });
      } else if (event.key.toLowerCase() === 'f') {
        if (!event.repeat) toggleFullScreen();
      } else if (event.key === ' ' && !(event.target instanceof HTMLButtonElement)) {
        event.preventDefault();
        if (!event.repeat) tell({ type: 'pauseToggled' });
      }
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, [tell, direction, isOn]);
}
