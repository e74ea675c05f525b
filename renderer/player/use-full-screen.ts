import { useSyncExternalStore } from 'react';

function listen(onChange: () => void): () => void {
  document.addEventListener('fullscreenchange', onChange);
  return () => document.removeEventListener('fullscreenchange', onChange);
}

/** Whether the page fills the screen. */
export function isFullScreen(): boolean {
  return document.fullscreenElement !== null;
}

/** Switches full screen on or off; a refusal changes nothing. */
export function toggleFullScreen(): void {
  const done = isFullScreen() ? document.exitFullscreen() : document.documentElement.requestFullscreen();
  done.catch(() => undefined);
}

/** Whether the page fills the screen, kept up to date. */
export function useFullScreen(): boolean {
  return useSyncExternalStore(listen, isFullScreen, () => false);
}
