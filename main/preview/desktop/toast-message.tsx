import { X } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { Toast } from '../protocol.ts';
import { t } from './text.ts';

/** A desktop notification; it stays until it is put away. */
export function ToastMessage({ toast }: { readonly toast: Toast }) {
  const [isAway, setAway] = useState(false);
  if (isAway) return null;
  return (
    <div className="toast" role="status">
      <p>
        <strong>{toast.title}</strong>
        <br />
        {toast.body}
      </p>
      <Button className="frame-close" aria-label={t('preview.dismiss')} onPress={() => setAway(true)}>
        <X size={16} aria-hidden />
      </Button>
    </div>
  );
}
