import { useEffect, useState } from 'react';
import type { DesktopView, Recording } from '../protocol.ts';
import { t, text } from './text.ts';

/** Width of the drawing in its own units. */
const WIDTH = 1000;

/** A thin line that shows what the recorded user is doing now and has done over the day. */
export function RecordedLine({ view }: { readonly view: DesktopView }) {
  const recording = useRecording();
  if (view.person === null) return null;
  return (
    <footer className="recorded" data-person={view.person}>
      <p className="recorded-now">
        <span className="recorded-dot" aria-hidden="true" />
        {t(`preview.person.${view.person}`)}
      </p>
      {recording !== null && <RecordedDay recording={recording} nowMs={view.nowMs} zone={view.zone} />}
    </footer>
  );
}

interface RecordedDayProps {
  readonly recording: Recording;
  readonly nowMs: number;
  readonly zone: string;
}

function RecordedDay({ recording: { fromMs, untilMs, inputs }, nowMs, zone }: RecordedDayProps) {
  const length = Math.max(1, untilMs - fromMs);
  const at = (ms: number) => (WIDTH * (ms - fromMs)) / length;
  const now = Math.min(WIDTH, at(nowMs));
  return (
    <svg
      className="recorded-day"
      viewBox={`0 0 ${WIDTH} 10`}
      preserveAspectRatio="none"
      role="img"
      aria-label={t('preview.recorded', {
        from: text.format.time(fromMs, zone),
        until: text.format.time(untilMs, zone),
      })}
    >
      <rect className="recorded-base" x={0} y={4} width={WIDTH} height={2} />
      {inputs.map((input) => (
        <rect
          key={input.fromMs}
          className={input.fromMs <= nowMs ? 'recorded-input is-past' : 'recorded-input'}
          x={at(input.fromMs)}
          y={2}
          width={Math.max(1, at(input.untilMs) - at(input.fromMs))}
          height={6}
        />
      ))}
      <rect className="recorded-cursor" x={now - 1} y={0} width={2} height={10} />
    </svg>
  );
}

function useRecording(): Recording | null {
  const [recording, setRecording] = useState<Recording | null>(null);
  useEffect(
    () => window.bridge?.subscribe('recording:changed', (payload) => setRecording(payload as Recording)),
    [],
  );
  return recording;
}
