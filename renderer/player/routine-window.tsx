import { useEffect } from 'react';
import type { RoutineView } from '../../shared/views/views.ts';
import { request, subscribe } from '../bridge/bridge.ts';
import { useText } from '../bridge/text.ts';
import { useView, type ViewSource } from '../bridge/use-view.ts';
import { withAppearance } from '../bridge/with-appearance.ts';
import { RoutinePlayer } from './routine-player.tsx';

const source: ViewSource<RoutineView | null> = {
  get: () => withAppearance(request('routine:get', null)),
  listen: (take) =>
    subscribe('routine:changed', (view) => {
      // A routine that is over keeps its last page until the window closes.
      if (view !== null) take(view);
    }),
};

/** The window of the player: empty while no routine runs. */
export function RoutineWindow() {
  const { t } = useText();
  const loaded = useView(source);
  const view = loaded.type === 'ready' ? loaded.view : null;
  const name = view?.name ?? null;
  useEffect(() => {
    document.title = name ?? t('product');
  }, [name, t]);
  return view === null ? null : <RoutinePlayer key={view.runId} view={view} />;
}
