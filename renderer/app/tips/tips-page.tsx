import { useText } from '../../bridge/text.ts';
import { Figure } from '../../figure/figure.tsx';
import { Page } from '../../ui/page.tsx';
import { tipFigures } from './tip-figures.ts';

/** Six cards with advice for the time outside breaks. */
export function TipsPage({ hasFocus }: { readonly hasFocus: boolean }) {
  const { t } = useText();
  return (
    <Page title={t('tips.title')} hasFocus={hasFocus} isWide>
      <p>{t('tips.lead')}</p>
      <ul className="tips">
        {tipFigures.map(({ id, Icon, exercise, thing }) => (
          <li key={id} className="tip">
            <div className="tip-figure" aria-hidden>
              <Figure exercise={exercise} side={null} isMoving={false} elapsedSeconds={0} />
              {thing !== null && (
                <svg viewBox="0 0 100 100" aria-hidden="true">
                  <rect className="tip-thing" {...thing} rx={1.2} strokeWidth={0.8} />
                </svg>
              )}
              <span className="tip-icon">
                <Icon size={20} />
              </span>
            </div>
            <h2>{t(`tips.${id}.title`)}</h2>
            <ul className="points">
              {(['0', '1', '2'] as const).map((point) => (
                <li key={point}>{t(`tips.${id}.points.${point}`)}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Page>
  );
}
