import type { Format, Translate } from '../../../shared/strings/format.ts';
import type { SensorView } from '../../../shared/views/sensors.ts';

/** The reading of a sensor, in words. */
export function readingText(t: Translate, format: Format, sensor: SensorView): string {
  if (!sensor.reading.known) return t('sensors.unknown');
  switch (sensor.name) {
    case 'idle': {
      const seconds = Math.floor(sensor.reading.value / 1000);
      return seconds < 5 ? t('sensors.idleNow') : t('sensors.idle', { time: format.duration(seconds) });
    }
    case 'locked':
    case 'call':
      return t(`sensors.${sensor.name}${sensor.reading.value ? 'Yes' : 'No'}`);
    case 'quiet':
      return t(`sensors.quiet.${sensor.reading.value}`);
  }
}
