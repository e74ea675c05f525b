import { X } from 'lucide-react';
import { useState } from 'react';
import { type ShortcutAction, type Shortcuts, shortcutActions } from '../../../shared/settings/shortcut.ts';
import type { SettingsView } from '../../../shared/views/views.ts';
import { Message } from '../../bridge/announcer.tsx';
import { request } from '../../bridge/bridge.ts';
import { isMac } from '../../bridge/platform.ts';
import { useText } from '../../bridge/text.ts';
import { Button } from '../../ui/button.tsx';
import { type KeyPress, type Pressed, readPress, shownKeys } from './pressed-keys.ts';
import { SettingRow } from './setting-row.tsx';
import { useSetting } from './use-setting.ts';
import { useShortcutTrial } from './use-shortcut-trial.ts';

/** Keys that answer a break from any program: one row per action. */
export function ShortcutSetting({ settings }: { readonly settings: SettingsView }) {
  const { t } = useText();
  const setting = useSetting(settings, 'shortcuts');
  const [recorded, setRecorded] = useState<ShortcutAction | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const isPossible = useShortcutTrial(null) !== 'impossible';

  const choose = (action: ShortcutAction, shortcut: string | null) => {
    setProblem(null);
    setRecorded(null);
    setting.set({ ...setting.value, [action]: shortcut });
  };
  const take = async (action: ShortcutAction, pressed: Pressed) => {
    if (pressed.type === 'held') return;
    const refuse = (key: string) =>
      setProblem(t(`settings.shortcuts.problems.${key}`, { shortcut: shownKeys(pressed.shortcut, isMac) }));
    if (pressed.type === 'refused') return refuse(pressed.problem);
    if (hasOther(setting.value, action, pressed.shortcut)) return refuse('same');
    if ((await request('shortcut:try', { shortcut: pressed.shortcut })) !== 'free') return refuse('taken');
    choose(action, pressed.shortcut);
  };

  return (
    <SettingRow
      setting={setting}
      below={
        <div className="shortcuts">
          {isPossible ? (
            shortcutActions.map((action) => (
              <ShortcutLine
                key={action}
                action={action}
                shortcut={setting.value[action]}
                isRecording={recorded === action}
                onRecord={(isOn) => {
                  setProblem(null);
                  setRecorded(isOn ? action : null);
                }}
                onPress={(pressed) => void take(action, pressed)}
                onRemove={() => choose(action, null)}
              />
            ))
          ) : (
            <p className="quiet small">{t('settings.shortcuts.impossible')}</p>
          )}
          <Message
            className="small shortcut-problem"
            text={problem ?? (recorded === null ? '' : t('settings.shortcuts.cancel'))}
          />
        </div>
      }
    >
      {() => null}
    </SettingRow>
  );
}

interface ShortcutLineProps {
  readonly action: ShortcutAction;
  readonly shortcut: string | null;
  readonly isRecording: boolean;
  readonly onRecord: (isOn: boolean) => void;
  readonly onPress: (pressed: Pressed) => void;
  readonly onRemove: () => void;
}

function ShortcutLine(props: ShortcutLineProps) {
  const { action, shortcut, isRecording, onRecord, onPress, onRemove } = props;
  const { t } = useText();
  const trial = useShortcutTrial(shortcut);
  const label = t(`settings.shortcuts.${action}`);
  const shown = shortcut === null ? null : shownKeys(shortcut, isMac);
  return (
    <div className="shortcut">
      <span>{label}</span>
      <span className={shown === null || isRecording ? 'quiet' : 'shortcut-keys'}>
        {isRecording ? t('settings.shortcuts.press') : (shown ?? t('settings.shortcuts.none'))}
      </span>
      <Button
        isSmall
        aria-label={t('settings.shortcuts.record', { action: label })}
        aria-pressed={isRecording}
        onPress={() => onRecord(!isRecording)}
        onBlur={() => isRecording && onRecord(false)}
        onKeyDown={(event) => {
          if (!isRecording) return event.continuePropagation();
          if (event.key === 'Tab') return onRecord(false);
          event.preventDefault();
          if (event.key === 'Escape') onRecord(false);
          else onPress(readPress(pressOf(event.nativeEvent)));
        }}
      >
        {t(isRecording ? 'settings.shortcuts.leave' : 'settings.shortcuts.change')}
      </Button>
      <span className="setting-reset">
        {shown !== null && (
          <Button
            look="quiet"
            isSmall
            isIcon
            aria-label={t('settings.shortcuts.remove', { action: label })}
            onPress={onRemove}
          >
            <X size={16} aria-hidden />
          </Button>
        )}
      </span>
      {shown !== null && trial === 'taken' && (
        <p className="small shortcut-problem">{t('settings.shortcuts.takenNow', { shortcut: shown })}</p>
      )}
    </div>
  );
}

function hasOther(shortcuts: Shortcuts, action: ShortcutAction, shortcut: string): boolean {
  return shortcutActions.some((other) => other !== action && shortcuts[other] === shortcut);
}

function pressOf(event: KeyboardEvent): KeyPress {
  const { key, code, ctrlKey, altKey, shiftKey, metaKey } = event;
  return { key, code, ctrlKey, altKey, shiftKey, metaKey, isAltGraph: event.getModifierState('AltGraph') };
}
