import { useState } from 'react';
import type { SettingsView } from '../../../shared/views/views.ts';
import { useText } from '../../bridge/text.ts';
import { useView } from '../../bridge/use-view.ts';
import { ExclusionsEditor } from '../routines/exclusions-editor.tsx';
import { isNothingOut } from '../routines/leave-out.ts';
import { routinesSource } from '../routines/routines-source.ts';
import { CheckButton } from '../safety/check-button.tsx';
import { LoadFailure } from '../trouble.tsx';
import { SettingRow } from './setting-row.tsx';
import { useSetting } from './use-setting.ts';

/** Props of a row that needs only the settings. */
export interface RowProps {
  readonly settings: SettingsView;
}

/** The exclusions. The checkboxes are rendered when the list is opened. */
export function ExclusionsSetting({ settings }: RowProps) {
  const { t } = useText();
  const setting = useSetting(settings, 'exclusions');
  const [isOpen, setOpen] = useState(false);
  const { demands, sides, exercises } = setting.value;
  const summary = isNothingOut(setting.value)
    ? t('leaveOut.nothing')
    : t('leaveOut.summary', {
        movements: t('leaveOut.countMovements', { count: demands.length }),
        sides: t('leaveOut.countSides', { count: sides.length }),
        exercises: t('leaveOut.countExercises', { count: exercises.length }),
      });
  return (
    <SettingRow
      setting={setting}
      below={
        <details className="folded setting-below" onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>
            {t('settings.exclusions.open')}
            <span className="only-read-aloud">: {t('settings.exclusions.label')}</span>
          </summary>
          {isOpen && <LoadedEditor settings={settings} />}
        </details>
      }
    >
      {() => <span className="quiet small setting-summary">{summary}</span>}
    </SettingRow>
  );
}

function LoadedEditor({ settings }: RowProps) {
  const loaded = useView(routinesSource);
  if (loaded.type === 'loading') return null;
  if (loaded.type === 'failed') return <LoadFailure />;
  return (
    <div className="setting-editor">
      <ExclusionsEditor settings={settings} library={loaded.view} />
    </div>
  );
}

/** The result of the safety check. Only another check can change it. */
export function SafetySetting({ settings }: RowProps) {
  const { t } = useText();
  const safety = settings.safety.value;
  return (
    <div className="setting">
      <div>
        <h3>{t('check.title')}</h3>
        <p className="quiet small">{t('check.help')}</p>
        <p className="small setting-note">{t(`check.mode.${safety?.mode ?? 'none'}`)}</p>
      </div>
      <div className="setting-control">
        <CheckButton isFirst={safety === null} />
      </div>
    </div>
  );
}
