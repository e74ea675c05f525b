import { useEffect, useState } from 'react';
import type { RequestInput } from '../../../shared/contract/contract.ts';
import type { WhatIfView } from '../../../shared/views/threshold-views.ts';
import { request } from '../../bridge/bridge.ts';
import type { Loaded } from '../../bridge/use-view.ts';

/**
 * The breaks of another plan, computed again whenever the plan or `version` changes. Until the answer to the last
 * change arrives, the previous one stays.
 */
export function useWhatIf(
  { weekOf, thresholdMinutes, hours }: RequestInput<'what-if:get'>,
  version: number,
): Loaded<WhatIfView> {
  const [loaded, setLoaded] = useState<Loaded<WhatIfView>>({ type: 'loading' });
  const from = hours?.from ?? null;
  const until = hours?.until ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version is requested again
  useEffect(() => {
    let isOver = false;
    const range = from === null || until === null ? null : { from, until };
    request('what-if:get', { weekOf, thresholdMinutes, hours: range }).then(
      (view) => {
        if (!isOver) setLoaded({ type: 'ready', view });
      },
      () => {
        if (!isOver) setLoaded({ type: 'failed' });
      },
    );
    return () => {
      isOver = true;
    };
  }, [weekOf, thresholdMinutes, from, until, version]);
  return loaded;
}
