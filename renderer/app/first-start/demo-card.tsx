import { useText } from '../../bridge/text.ts';
import { useView } from '../../bridge/use-view.ts';
import { CardFigure } from '../../card/card-figure.tsx';
import { routinesSource } from '../routines/routines-source.ts';

/** The exercise on the card of the first start: seated, without equipment, and clear from its picture. */
const SHOWN = 'seat-turn';

/** A break card to look at: it moves as the real one does, and nothing on it can be pressed. */
export function DemoCard() {
  const { t } = useText();
  const loaded = useView(routinesSource);
  if (loaded.type !== 'ready') return <div className="card demo-card" aria-hidden />;
  const { exercises } = loaded.view;
  const shown = exercises.find(({ exercise }) => exercise.id === SHOWN) ?? exercises[0];
  return (
    <div className="card demo-card" aria-hidden>
      {shown !== undefined && <CardFigure exercise={shown.exercise} />}
      <div className="card-text">
        <p className="card-title">{t('card.title-60')}</p>
        <p className="card-why">
          {t('card.why-not-turned-today', { minutes: t('length.minutes', { count: 31 }) })}
        </p>
      </div>
      <div className="card-answers">
        <div className="card-row">
          <span className="button button-main button-small">{t('card.start')}</span>
          <span className="button button-small">{t('card.later')}</span>
        </div>
        <div className="card-row card-links">
          <span className="button button-link button-small">{t('card.skip')}</span>
          <span className="button button-link button-small">{t('card.alreadyMoved')}</span>
        </div>
      </div>
    </div>
  );
}
