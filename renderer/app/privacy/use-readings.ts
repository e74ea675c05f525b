import { useEffect, useState } from 'react';
import type { SensorView } from '../../../shared/views/sensors.ts';
import { request } from '../../bridge/bridge.ts';
import type { Loaded } from '../../bridge/use-view.ts';

/** Polling interval, milliseconds: that of the samples. Asking keeps the sensors measuring. */
const LOOK_MS = 5000;

/** The readings while the page is open. */
export function useReadings(): Loaded<readonly SensorView[]> {
  const [loaded, setLoaded] = useState<Loaded<readonly SensorView[]>>({ type: 'loading' });
  useEffect(() => {
    let isOver = false;
    const look = () => {
      request('sensors:get', null).then(
        (view) => {
          if (!isOver) setLoaded({ type: 'ready', view });
        },
        () => {
          if (!isOver) setLoaded({ type: 'failed' });
        },
      );
    };
    look();
    // A sensor that was idle has its first answer a moment later.
    const soon = setTimeout(look, 1000);
    const timer = setInterval(look, LOOK_MS);
    return () => {
      isOver = true;
      clearTimeout(soon);
      clearInterval(timer);
    };
  }, []);
  return loaded;
}
