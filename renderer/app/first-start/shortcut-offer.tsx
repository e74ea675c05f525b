import { SUGGESTED_START } from '../../../shared/settings/shortcut.ts';
import type { SettingsView } from '../../../shared/views/views.ts';
import { isMac } from '../../bridge/platform.ts';
import { useText } from '../../bridge/text.ts';
import { Switch } from '../../ui/toggle.tsx';
import { shownKeys } from '../settings/pressed-keys.ts';
import { useSetting } from '../settings/use-setting.ts';
import { useShortcutTrial } from '../settings/use-shortcut-trial.ts';

/** Offers a shortcut that starts a due break, unless another program has it or the desktop allows none. */
export function ShortcutOffer({ settings }: { readonly settings: SettingsView }) {
  const { t } = useText();
  const { value, set } = useSetting(settings, 'shortcuts');
  const trial = useShortcutTrial(SUGGESTED_START);
  const isOn = value.start === SUGGESTED_START;
  if (trial !== 'free' && !isOn) return null;
  return (
    <Switch isOn={isOn} onChange={(isChosen) => set({ ...value, start: isChosen ? SUGGESTED_START : null })}>
      {t('firstStart.start.shortcut', { shortcut: shownKeys(SUGGESTED_START, isMac) })}
    </Switch>
  );
}
