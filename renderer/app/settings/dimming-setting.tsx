import type { SettingsView } from '../../../shared/views/views.ts';
import { useText } from '../../bridge/text.ts';
import { useWindowDrawing } from '../use-window-drawing.ts';
import { SwitchSetting } from './controls-by-kind.tsx';

/** Whether the other displays are dimmed; says so if the desktop does not allow it. */
export function DimmingSetting({ settings }: { readonly settings: SettingsView }) {
  const { t } = useText();
  const isPossible = useWindowDrawing() !== 'Wayland';
  return (
    <>
      <SwitchSetting name="dimOtherDisplays" settings={settings} />
      {!isPossible && <p className="quiet small">{t('settings.dimOtherDisplays.impossible')}</p>}
    </>
  );
}
