import type { SettingsView } from '../../../shared/views/views.ts';
import { useText } from '../../bridge/text.ts';
import { Switch } from '../../ui/toggle.tsx';
import { LockedValue } from '../settings/locked-value.tsx';
import { WorkplaceBoxes, type WorkplaceBoxesProps } from '../settings/workplace-boxes.tsx';
import { DemoCard } from './demo-card.tsx';
import { ShortcutOffer } from './shortcut-offer.tsx';

const labels = ['when', 'answer', 'what'] as const;

/** Shows the card itself, moving, and says when it comes, how to answer it, and what a break is. */
export function HelloPage() {
  const { t } = useText();
  return (
    <>
      <p className="first-lead">{t('firstStart.hello.lead')}</p>
      <DemoCard />
      <dl className="first-labels">
        {labels.map((name) => (
          <div key={name}>
            <dt>{t(`firstStart.hello.${name}`)}</dt>
            <dd>{t(`firstStart.hello.${name}Text`)}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">{t('firstStart.hello.private')}</p>
    </>
  );
}

/** Props of the last page. */
export interface StartPageProps {
  readonly settings: SettingsView;
  readonly isAtLogin: boolean;
  /** Whether the organisation has set it. */
  readonly isLocked: boolean;
  readonly onChange: (isAtLogin: boolean) => void;
  /** What the place around the desk has or lacks; null if the organisation has set it. */
  readonly workplace: Pick<WorkplaceBoxesProps, 'value' | 'onChange'> | null;
  /** Some workdays without cards at the beginning, to compare with later. */
  readonly watchFirst: {
    readonly isOn: boolean;
    readonly isLocked: boolean;
    readonly onChange: (isOn: boolean) => void;
  };
}

/** The place around the desk, start at login, a shortcut, and the way to a first break. */
export function StartPage({
  settings,
  isAtLogin,
  isLocked,
  onChange,
  workplace,
  watchFirst,
}: StartPageProps) {
  const { t } = useText();
  return (
    <>
      {workplace !== null && (
        <WorkplaceBoxes legend={t('firstStart.place.question')} isLegendHidden={false} {...workplace} />
      )}
      {isLocked ? (
        <p className="first-locked">
          <LockedValue
            words={t(isAtLogin ? 'settings.on' : 'settings.off')}
            aria-label={t('firstStart.start.login')}
            aria-describedby="first-login-note"
          />
          <span>
            {t('firstStart.start.login')}
            <span className="first-note" id="first-login-note">
              {t('settings.locked')}
            </span>
          </span>
        </p>
      ) : (
        <Switch isOn={isAtLogin} onChange={onChange}>
          {t('firstStart.start.login')}
        </Switch>
      )}
      {!watchFirst.isLocked && (
        <Switch isOn={watchFirst.isOn} onChange={watchFirst.onChange}>
          <span>
            {t('firstStart.start.watch')}
            <span className="first-note">{t('firstStart.start.watchHelp')}</span>
          </span>
        </Switch>
      )}
      <ShortcutOffer settings={settings} />
    </>
  );
}
