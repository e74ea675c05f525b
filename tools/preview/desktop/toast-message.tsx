import { X } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { Toast } from '../protocol.ts';
import { t } from './text.ts';

/** A desktop notification; it stays until it is clicked or dismissed. */
export function ToastMessage({ toast }: { readonly toast: Toast }) {
  const { id, title, body, isClickable } = toast;
  const answer = (isClicked: boolean) => window.desktopBridge?.answerToast(id, isClicked);
  const text = (
    <>
      <strong>{title}</strong>
      <span>{body}</span>
    </>
  );
  return (
    <div className="toast" role="status">
      {isClickable ? (
        <Button className="toast-text" onPress={() => answer(true)}>
          {text}
        </Button>
      ) : (
        <p className="toast-text">{text}</p>
      )}
      <Button className="frame-close" aria-label={t('preview.dismiss')} onPress={() => answer(false)}>
        <X size={16} aria-hidden />
      </Button>
    </div>
  );
}
