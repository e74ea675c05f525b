import { useSyncExternalStore } from 'react';

function listen(onChange: () => void): () => void {
  document.addEventListener('fullscreenchange', onChange);
  return () => document.removeEventListener('fullscreenchange', onChange);
}

/** Whether the page fills the screen. */
export function isFullScreen(): boolean {
  return document.fullscreenElement !== null;
}

/** Fills the screen with the page, or gives it back; a refusal leaves it as it is. */
export function toggleFullScreen(): void {
  const done = isFullScreen() ? document.exitFullscreen() : document.documentElement.requestFullscreen();
  done.catch(() => undefined);
}

/** Whether the page fills the screen, kept up to date. */
export function useFullScreen(): boolean {
  return useSyncExternalStore(listen, isFullScreen, () => false);
}
