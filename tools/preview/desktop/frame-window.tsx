import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import type { FrameRole } from '../protocol.ts';
import { t } from './text.ts';

interface FrameWindowProps {
  readonly window: FrameRole;
  /** The window comes to the front and takes the focus whenever this grows; null: never, as for the card. */
  readonly asked: number | null;
}

/** A window of the app, drawn as a window: a frame with the same page as in Electron. */
export function FrameWindow({ window: role, asked }: FrameWindowProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const name = t(`preview.windows.${role}`);
  useEffect(() => {
    if (asked !== null) frame.current?.focus();
  }, [asked]);
  return (
    <section className={`frame frame-${role}`} aria-label={name}>
      {role !== 'card' && (
        <header className="frame-head">
          <span>{name}</span>
          <Button
            className="frame-close"
            aria-label={t('preview.close', { name })}
            onPress={() => globalThis.window.desktopBridge?.close(role)}
          >
            <X size={16} aria-hidden />
          </Button>
        </header>
      )}
      <iframe
        ref={frame}
        title={name}
        src={`/window/${role}?window=${role}`}
        onLoad={() => asked !== null && frame.current?.focus()}
      />
    </section>
  );
}
