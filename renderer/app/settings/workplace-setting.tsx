import type { SettingsView } from '../../../shared/views/views.ts';
import { useText } from '../../bridge/text.ts';
import { SettingRow } from './setting-row.tsx';
import { useSetting } from './use-setting.ts';
import { WorkplaceBoxes } from './workplace-boxes.tsx';

/** What the place has or lacks, as checkboxes below the row. */
export function WorkplaceSetting({ settings }: { readonly settings: SettingsView }) {
  const { t } = useText();
  const setting = useSetting(settings, 'workplace');
  return (
    <SettingRow
      setting={setting}
      below={
        !setting.isLocked && (
          <div className="setting-below">
            <WorkplaceBoxes
              legend={t('settings.workplace.label')}
              isLegendHidden
              value={setting.value}
              onChange={setting.set}
            />
          </div>
        )
      }
    >
      {() => null}
    </SettingRow>
  );
}
