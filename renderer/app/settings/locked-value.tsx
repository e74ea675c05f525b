import { Lock } from 'lucide-react';
import { useText } from '../../text.ts';

/** Props of a value that can only be read. */
export interface LockedValueProps {
  readonly words: string;
  readonly 'aria-label': string;
  readonly 'aria-describedby': string;
}

/**
 * A value that an organisation has set. A field that is read only, not a control that is disabled: the keyboard
 * reaches it, and a screen reader says its name, its value and who set it.
 */
export function LockedValue({ words, ...labels }: LockedValueProps) {
  return (
    <span className="locked-value">
      <Lock size={14} aria-hidden />
      <input {...labels} readOnly value={words} style={{ width: `${Math.min(words.length + 1, 30)}ch` }} />
    </span>
  );
}

/** The sentence under a locked setting. */
export function LockedNote() {
  const { t } = useText();
  return (
    <span className="setting-note">
      <Lock size={14} aria-hidden /> {t('settings.locked')}
    </span>
  );
}
