import { Lock } from 'lucide-react';
import { useText } from '../../bridge/text.ts';

/** Props of a read-only value. */
export interface LockedValueProps {
  readonly words: string;
  readonly 'aria-label': string;
  readonly 'aria-describedby': string;
}

/**
 * A value that an organisation has set. It is a read-only field, not a disabled control, so that the keyboard can
 * reach it and a screen reader can announce its name, its value and who set it.
 */
export function LockedValue({ words, ...labels }: LockedValueProps) {
  const isLong = isLongValue(words);
  return (
    <span className={isLong ? 'locked-value is-long' : 'locked-value'}>
      <Lock size={14} aria-hidden />
      <input {...labels} readOnly value={words} style={isLong ? {} : { width: `${words.length + 1}ch` }} />
    </span>
  );
}

/** Whether a value, such as a path, is too long to fit beside the text of its setting. */
export function isLongValue(words: string): boolean {
  return words.length > 30;
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
