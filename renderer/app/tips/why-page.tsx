import { useText } from '../../bridge/text.ts';
import { Page, Section } from '../../ui/page.tsx';
import { AlwaysLine } from '../safety/always-line.tsx';
import { TipDrawing } from './tip-drawing.tsx';
import { whyFigures } from './why-figures.ts';

/** Why an upper back at a desk keeps making itself felt: six sentences with their pictures, and how sure they are. */
export function WhyPage({ onBack }: { readonly onBack: () => void }) {
  const { t } = useText();
  return (
    <Page title={t('why.title')} hasFocus back={{ label: t('tips.title'), go: onBack }}>
      <ol className="why">
        {whyFigures.map(({ id, pictures }) => (
          <li key={id} className="why-item">
            <div className="tip-figure">
              <TipDrawing pictures={pictures} />
            </div>
            <div>
              <h2>{t(`why.${id}.title`)}</h2>
              <p>{t(`why.${id}.text`)}</p>
            </div>
          </li>
        ))}
      </ol>
      <Section title={t('why.sureTitle')}>
        <p>{t('why.sure')}</p>
      </Section>
      <AlwaysLine />
    </Page>
  );
}
