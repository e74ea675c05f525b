import { useEffect, useState } from 'react';

/** A view that is loading, loaded, or failed. */
export type Loaded<View> =
  | { readonly type: 'loading' }
  | { readonly type: 'ready'; readonly view: View }
  | { readonly type: 'failed' };

/** The source of a view: requested once, then pushed. Keep the object the same between renders. */
export interface ViewSource<View> {
  /** Requests the current view. */
  get(): Promise<View>;
  /** Calls the listener when the view changes; returns a function that unsubscribes. */
  listen(take: (view: View) => void): () => void;
}

/** Returns the latest view of a source. Nothing is polled; a push that arrives before the answer wins. */
export function useView<View>(source: ViewSource<View>): Loaded<View> {
  const [loaded, setLoaded] = useState<Loaded<View>>({ type: 'loading' });
  useEffect(() => {
    let isHeard = false;
    let isOver = false;
    const take = (view: View) => {
      isHeard = true;
      if (!isOver) setLoaded({ type: 'ready', view });
    };
    const stop = source.listen(take);
    source.get().then(
      (view) => {
        if (!isHeard) take(view);
      },
      () => {
        if (isHeard || isOver) return;
        setLoaded({ type: 'failed' });
      },
    );
    return () => {
      isOver = true;
      stop();
    };
  }, [source]);
  return loaded;
}
