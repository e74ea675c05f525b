import type { AboutView, WindowDrawing } from '../../shared/views/about-view.ts';
import { request, subscribe } from '../bridge/bridge.ts';
import { useView, type ViewSource } from '../bridge/use-view.ts';

const source: ViewSource<AboutView> = {
  get: () => request('about:get', null),
  listen: (take) => subscribe('about:changed', take),
};

/** The window system that draws the app on Linux; null on other systems and until it is known. */
export function useWindowDrawing(): WindowDrawing | null {
  const loaded = useView(source);
  return loaded.type === 'ready' ? loaded.view.windowDrawing : null;
}
