import { useText } from '../../bridge/text.ts';

/** Props of the general safety text. */
export interface AlwaysLineProps {
  /** In one line, where there is more to read. */
  readonly isShort?: boolean;
}

/** The general safety text, in small print. Every page that offers movement has it, and so does the player. */
export function AlwaysLine({ isShort = false }: AlwaysLineProps) {
  const { t } = useText();
  return <p className="quiet small always-line">{t(isShort ? 'safety.short' : 'safety.always')}</p>;
}
