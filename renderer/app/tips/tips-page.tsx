import { useState } from 'react';
import { useText } from '../../bridge/text.ts';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { AlwaysLine } from '../safety/always-line.tsx';
import { TipDrawing } from './tip-drawing.tsx';
import { tipFigures } from './tip-figures.ts';
import { WhyPage } from './why-page.tsx';

/** Six cards with advice for the time outside breaks, and the way to "Why it comes back". */
export function TipsPage({ hasFocus }: { readonly hasFocus: boolean }) {
  const { t } = useText();
  const [place, setPlace] = useState<'tips' | 'why' | 'back'>('tips');
  if (place === 'why') return <WhyPage onBack={() => setPlace('back')} />;
  return (
    <Page title={t('tips.title')} hasFocus={hasFocus || place === 'back'} isWide>
      <p>{t('tips.lead')}</p>
      <div className="tips-why">
        <p>{t('why.lead')}</p>
        <Button onPress={() => setPlace('why')}>{t('why.title')}</Button>
      </div>
      <ul className="tips">
        {tipFigures.map(({ id, Icon, pictures }) => (
          <li key={id} className="tip">
            <div className="tip-figure" aria-hidden>
              <TipDrawing pictures={pictures} />
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
      <AlwaysLine />
    </Page>
  );
}
