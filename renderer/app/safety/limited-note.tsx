import { Footprints } from 'lucide-react';
import { useText } from '../../bridge/text.ts';
import { Callout } from '../../ui/callout.tsx';
import { CheckButton } from './check-button.tsx';

/** Explains why only standing and walking are offered now, and how to change that. */
export function LimitedNote() {
  const { t } = useText();
  return (
    <Callout tone="due" icon={<Footprints size={20} aria-hidden />} title={t('limited.title')}>
      <div className="limited">
        <p>{t('limited.text')}</p>
        <CheckButton />
      </div>
    </Callout>
  );
}
