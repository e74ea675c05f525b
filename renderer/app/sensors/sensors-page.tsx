import { BellOff, Clock, Lock, Video } from 'lucide-react';
import type { ReactNode } from 'react';
import type { SensorName, SensorView } from '../../../shared/views/sensors.ts';
import { useText } from '../../bridge/text.ts';
import { Page, Section } from '../../ui/page.tsx';
import { LoadFailure } from '../trouble.tsx';
import { useWindowDrawing } from '../use-window-drawing.ts';
import { readingText } from './reading-text.ts';
import { useReadings } from './use-readings.ts';

const icons: { readonly [Name in SensorName]: ReactNode } = {
  idle: <Clock size={20} aria-hidden />,
  locked: <Lock size={20} aria-hidden />,
  call: <Video size={20} aria-hidden />,
  quiet: <BellOff size={20} aria-hidden />,
};

/** Shows what Unhunch can see on this computer, with live readings. */
export function SensorsPage({ hasFocus }: { readonly hasFocus: boolean }) {
  const { t } = useText();
  const readings = useReadings();
  const drawing = useWindowDrawing();
  if (readings.type === 'loading') return null;
  if (readings.type === 'failed') return <LoadFailure />;
  return (
    <Page title={t('sensors.title')} hasFocus={hasFocus}>
      <p>{t('sensors.lead')}</p>
      <ul className="sensors">
        {readings.view.map((sensor) => (
          <SensorCard key={sensor.name} sensor={sensor} />
        ))}
      </ul>
      {drawing !== null && (
        <Section title={t('sensors.windows.title')}>
          <p>{t(`sensors.windows.${drawing}`)}</p>
        </Section>
      )}
      <Section title={t('sensors.notTitle')}>
        <p>{t('sensors.not')}</p>
      </Section>
    </Page>
  );
}

/** One sensor: its reading, or why there is none, then its method and how certain that is. */
function SensorCard({ sensor }: { readonly sensor: SensorView }) {
  const { t, format } = useText();
  const { name, reading, methods, certainty } = sensor;
  return (
    <li className="sensor">
      <span className="sensor-icon">{icons[name]}</span>
      <div className="sensor-text">
        <h2>{t(`sensors.names.${name}`)}</h2>
        <p className={reading.known ? 'sensor-reading' : 'sensor-reading sensor-unknown'}>
          {readingText(t, format, sensor)}
        </p>
        {!reading.known && (
          <p className="small">
            {t(`sensors.cause.${reading.cause}`)} {t(`sensors.without.${name}`)}
          </p>
        )}
        <p className="quiet small">{t(`sensors.why.${name}`)}</p>
        {reading.known && (
          <p className="quiet small">
            {[
              t(`sensors.certainty.${certainty}`),
              ...methods.map((each) => t(`sensors.methods.${each}`)),
            ].join(' ')}
          </p>
        )}
      </div>
    </li>
  );
}
