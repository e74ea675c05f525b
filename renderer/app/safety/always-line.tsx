import { useText } from '../../bridge/text.ts';

/** The general safety text, in small print. Every page that offers movement ends with it, and so does the player. */
export function AlwaysLine() {
  const { t } = useText();
  return <p className="quiet small always-line">{t('safety.always')}</p>;
}
