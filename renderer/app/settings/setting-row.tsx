import { Building2, RotateCcw } from 'lucide-react';
import type { ReactNode } from 'react';
import type { SettingKey } from '../../../shared/settings/settings.ts';
import { Message } from '../../bridge/announcer.tsx';
import { useText } from '../../bridge/text.ts';
import { Button } from '../../ui/button.tsx';
import { isLongValue, LockedNote, LockedValue } from './locked-value.tsx';
import { limitWords, settingWords } from './setting-words.ts';
import type { Setting } from './use-setting.ts';

/** The label and description that a control takes from its row. */
export interface ControlLabels {
  readonly 'aria-label': string;
  readonly 'aria-describedby': string;
}

/** Props of a row of the settings. */
export interface SettingRowProps<Key extends SettingKey> {
  readonly setting: Setting<Key>;
  readonly children: (labels: ControlLabels) => ReactNode;
  /** Shown below the row, at full width. */
  readonly below?: ReactNode;
}

/** A setting: its name, its effect, its control, who set it, and a button that restores the default. */
export function SettingRow<Key extends SettingKey>({ setting, children, below }: SettingRowProps<Key>) {
  const text = useText();
  const { t } = text;
  const { key, layer, isLocked, limit, refusal } = setting;
  const label = t(`settings.${key}.label`);
  const id = `setting-${key}`;
  const labels = { 'aria-label': label, 'aria-describedby': `${id}-help` };
  const words = isLocked ? settingWords(key, setting.value, text) : '';
  const locked = isLocked && <LockedValue {...labels} words={words} />;
  return (
    <div className="setting">
      <div>
        <h3>{label}</h3>
        <p id={`${id}-help`} className="quiet small">
          {t(`settings.${key}.help`)}
          {isLocked && <LockedNote />}
          {layer === 'recommended' && (
            <span className="setting-note">
              <Building2 size={14} aria-hidden /> {t('settings.recommended')}
            </span>
          )}
          {limit !== null && !isLocked && (
            <span className="setting-note">
              <Building2 size={14} aria-hidden /> {limitWords(key, limit, t)}
            </span>
          )}
        </p>
      </div>
      <div className="setting-control">
        {layer === 'user' && (
          <Button
            look="quiet"
            isSmall
            isIcon
            aria-label={t('settings.reset', { setting: label })}
            onPress={setting.reset}
          >
            <RotateCcw size={16} aria-hidden />
          </Button>
        )}
        {isLocked ? !isLongValue(words) && locked : children(labels)}
      </div>
      {isLongValue(words) && locked}
      {below}
      <Message
        className="refusal"
        text={refusal === null ? '' : t('settings.refused', { why: t(`failure.problem.${refusal}`) })}
      />
    </div>
  );
}
