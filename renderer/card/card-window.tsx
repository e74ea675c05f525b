import { useEffect } from 'react';
import type { CardView } from '../../shared/views/views.ts';
import { request, subscribe } from '../bridge/bridge.ts';
import { useText } from '../bridge/text.ts';
import { useView, type ViewSource } from '../bridge/use-view.ts';
import { withAppearance } from '../bridge/with-appearance.ts';
import { BreakCard } from './break-card.tsx';
import { useWindowHeight } from './use-window-height.ts';

const source: ViewSource<CardView | null> = {
  get: () => withAppearance(request('card:get', null)),
  listen: (take) => subscribe('card:changed', take),
};

/** The window of the card: empty while no break is due. */
export function CardWindow() {
  const { t } = useText();
  useWindowHeight();
  const loaded = useView(source);
  const view = loaded.type === 'ready' ? loaded.view : null;
  const name = view?.routine.name ?? null;
  useEffect(() => {
    document.title = name ?? t('product');
  }, [name, t]);
  return view === null ? null : <BreakCard key={view.opportunityId} view={view} />;
}
