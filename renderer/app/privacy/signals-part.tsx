import { BellOff, Clock, Lock, Video } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { SensorName, SensorView } from '../../../shared/views/sensors.ts';
import { useText } from '../../bridge/text.ts';
import { Section } from '../../ui/page.tsx';
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

/** What Unhunch can see; the readings on request, because reading them keeps the sensors busy. */
export function SignalsPart() {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <Section title={t('sensors.title')}>
      <p>{t('sensors.lead')}</p>
      <details className="folded" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t('sensors.now')}</summary>
        {isOpen && <Readings />}
      </details>
    </Section>
  );
}

function Readings() {
  const { t } = useText();
  const readings = useReadings();
  const drawing = useWindowDrawing();
  if (readings.type === 'loading') return null;
  if (readings.type === 'failed') return <LoadFailure />;
  return (
    <>
      <ul className="sensors">
        {readings.view.map((sensor) => (
          <SensorCard key={sensor.name} sensor={sensor} />
        ))}
      </ul>
      {drawing !== null && (
        <>
          <h3>{t('sensors.windows.title')}</h3>
          <p className="small">{t(`sensors.windows.${drawing}`)}</p>
        </>
      )}
    </>
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
        <h3>{t(`sensors.names.${name}`)}</h3>
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
