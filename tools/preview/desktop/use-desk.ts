import { useEffect, useState } from 'react';
import type { TrayView } from '../../../shared/views/views.ts';
import type { DesktopView } from '../protocol.ts';
import { text } from './text.ts';

/** The data for the desktop page; a part is null until it has arrived. */
export interface DeskState {
  readonly tray: TrayView | null;
  readonly desktop: DesktopView | null;
  readonly hasStopped: boolean;
}

/** Subscribes to the tray and the desktop. */
export function useDesk(): DeskState {
  const [tray, setTray] = useState<TrayView | null>(null);
  const [desktop, setDesktop] = useState<DesktopView | null>(null);
  const [hasStopped, setStopped] = useState(false);
  useEffect(() => {
    const { bridge, desktopBridge } = window;
    const inItsLanguage = (view: unknown) => {
      const tray = view as TrayView;
      text.choose(tray.language);
      document.documentElement.lang = tray.language;
      return tray;
    };
    const stops = [
      bridge?.subscribe('tray:changed', (view) => setTray(inItsLanguage(view))),
      bridge?.subscribe('desktop:changed', (view) => setDesktop(view as DesktopView)),
    ];
    desktopBridge?.onStopped(() => setStopped(true));
    bridge?.request('tray:get', null).then(
      (view) => {
        const tray = inItsLanguage(view);
        setTray((newer) => newer ?? tray);
      },
      () => {},
    );
    return () => {
      for (const stop of stops) stop?.();
    };
  }, []);
  return { tray, desktop, hasStopped };
}
