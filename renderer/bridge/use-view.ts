import { useEffect, useState } from 'react';
import { messageOf } from '../../shared/error-text.ts';

/** A view on its way, here, or failed. */
export type Loaded<View> =
  | { readonly type: 'loading' }
  | { readonly type: 'ready'; readonly view: View }
  | { readonly type: 'failed'; readonly reason: string };

/** Where a view comes from: asked for once, then told of. Keep the object the same between renders. */
export interface ViewSource<View> {
  /** Asks for the view as it is now. */
  get(): Promise<View>;
  /** Hears the view whenever it is another; returns the way to stop. */
  listen(take: (view: View) => void): () => void;
}

/** Shows the newest view of a source: nothing is polled, and a push that overtakes the answer wins. */
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
      (error: unknown) => {
        if (isHeard || isOver) return;
        setLoaded({ type: 'failed', reason: messageOf(error) });
      },
    );
    return () => {
      isOver = true;
      stop();
    };
  }, [source]);
  return loaded;
}
