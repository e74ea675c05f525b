import type { SettingsView } from '../../../shared/views/views.ts';
import { useText } from '../../bridge/text.ts';
import { Switch } from '../../ui/toggle.tsx';
import { LockedValue } from '../settings/locked-value.tsx';
import { useSetting } from '../settings/use-setting.ts';
import { WorkplaceBoxes } from '../settings/workplace-boxes.tsx';
import { Refusal } from '../trouble.tsx';
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

/** Workdays without cards, if the user wants to watch first. */
const WATCH_DAYS = 5;

/** Props of the last page. */
export interface StartPageProps {
  readonly settings: SettingsView;
  readonly isAtLogin: boolean;
  readonly onAtLogin: (isAtLogin: boolean) => void;
}

/** The place around the desk, start at login, days to watch first, and a shortcut. The organisation may have set any. */
export function StartPage({ settings, isAtLogin, onAtLogin }: StartPageProps) {
  const { t } = useText();
  const watchFirst = useSetting(settings, 'baselineDays');
  const workplace = useSetting(settings, 'workplace');
  return (
    <>
      {!workplace.isLocked && (
        <WorkplaceBoxes
          legend={t('firstStart.place.question')}
          isLegendHidden={false}
          value={workplace.value}
          onChange={workplace.set}
        />
      )}
      {settings.startAtLogin.layer === 'mandatory' ? (
        <LockedLogin isAtLogin={isAtLogin} />
      ) : (
        <Switch isOn={isAtLogin} onChange={onAtLogin}>
          {t('firstStart.start.login')}
        </Switch>
      )}
      {!watchFirst.isLocked && (
        <Switch isOn={watchFirst.value > 0} onChange={(isOn) => watchFirst.set(isOn ? WATCH_DAYS : 0)}>
          <span>
            {t('firstStart.start.watch')}
            <span className="first-note">{t('firstStart.start.watchHelp')}</span>
          </span>
        </Switch>
      )}
      <ShortcutOffer settings={settings} />
      <Refusal problem={workplace.refusal ?? watchFirst.refusal} />
    </>
  );
}

function LockedLogin({ isAtLogin }: { readonly isAtLogin: boolean }) {
  const { t } = useText();
  return (
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
  );
}
