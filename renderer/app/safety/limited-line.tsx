import { useText } from '../../bridge/text.ts';
import { CheckButton } from './check-button.tsx';

/** One line that says that breaks are limited to standing and walking, with a button that changes it. */
export function LimitedLine() {
  const { t } = useText();
  return (
    <div className="limited-line">
      <span>{t('limited.line')}</span>
      <CheckButton label={t('limited.change')} />
    </div>
  );
}
