import { useEffect, useRef } from 'react';
import { localeFor } from '../../../shared/strings/languages.ts';
import { tooltipText } from '../../../shared/views/view-text.ts';
import type { TrayView } from '../../../shared/views/views.ts';
import { mark } from '../../icons/mark.ts';
import type { DesktopView } from '../protocol.ts';
import { FrameWindow } from './frame-window.tsx';
import { RecordedLine } from './recorded-line.tsx';
import { t, text } from './text.ts';
import { ToastMessage } from './toast-message.tsx';
import { TrayButton } from './tray-button.tsx';
import { Mark } from './tray-icon.tsx';
import { useDesk } from './use-desk.ts';

const TOOLTIP_ID = 'tray-tooltip';

/** A simple desktop with the tray and the windows of the app. */
export function Desktop() {
  const { tray, desktop, hasStopped } = useDesk();
  const trayButton = useRef<HTMLButtonElement>(null);
  const { app = false, routine = false, card = false } = desktop?.windows ?? {};
  useFocusAfterClose(app || routine, trayButton);
  return (
    <>
      <header className="panel">
        <h1>{t('preview.title')}</h1>
        {desktop !== null && <PanelClock view={desktop} />}
        {tray !== null && desktop !== null && (
          <div className="panel-tray">
            <TrayText tray={tray} zone={desktop.zone} />
            <TrayButton view={tray} tooltipId={TOOLTIP_ID} buttonRef={trayButton} />
          </div>
        )}
      </header>
      <main className="desk" aria-label={t('preview.desk')}>
        <div className="backdrop">
          <Mark shapes={mark()} size={420} />
        </div>
        {hasStopped && <p className="stopped">{t('preview.stopped')}</p>}
        {!hasStopped && desktop !== null && (
          <>
            {card && <FrameWindow window="card" asked={null} />}
            {routine && <FrameWindow window="routine" asked={0} />}
            {app && <FrameWindow window="app" asked={desktop.appAsked} />}
            {desktop.toast !== null && <ToastMessage key={desktop.toast.id} toast={desktop.toast} />}
          </>
        )}
      </main>
      {desktop !== null && <RecordedLine view={desktop} />}
    </>
  );
}

function TrayText({ tray, zone }: { readonly tray: TrayView; readonly zone: string }) {
  return (
    <p className="panel-text" id={TOOLTIP_ID}>
      {tooltipText(t, text.format, tray, zone)}
    </p>
  );
}

function PanelClock({ view: { nowMs, zone, speed, person } }: { readonly view: DesktopView }) {
  const day = new Intl.DateTimeFormat(localeFor(text.language, navigator.languages), {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: zone,
  });
  return (
    <p className="panel-clock">
      <span>{day.format(nowMs)}</span> <strong>{text.format.time(nowMs, zone)}</strong>{' '}
      {person !== null && (
        <span className="panel-speed">{t('preview.speed', { speed: text.format.number(speed) })}</span>
      )}
    </p>
  );
}

/** When a window closes, nothing has the focus, so the tray takes it. */
function useFocusAfterClose(isOpen: boolean, target: { readonly current: HTMLButtonElement | null }): void {
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !isOpen) target.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen, target]);
}
