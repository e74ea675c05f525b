import { useState } from 'react';
import { Input, TextField } from 'react-aria-components';
import type { Problem } from '../../../shared/contract/problem.ts';
import type { SettingsView } from '../../../shared/views/views.ts';
import { useText } from '../../bridge/text.ts';
import { isAbsolutePath } from './absolute-path.ts';
import { SettingRow } from './setting-row.tsx';
import { type Setting, useSetting } from './use-setting.ts';

/** The folder of an organisation's own content; it takes effect when the field loses the focus. */
export function ContentFolderSetting({ settings }: { readonly settings: SettingsView }) {
  const setting = useSetting(settings, 'contentFolder');
  const [own, setOwn] = useState<Problem | null>(null);
  const shown: Setting<'contentFolder'> = { ...setting, refusal: own ?? setting.refusal };
  return (
    <SettingRow
      setting={shown}
      below={
        !setting.isLocked && (
          <FolderField
            // A value that was set elsewhere replaces what is being typed.
            key={setting.value ?? ''}
            value={setting.value ?? ''}
            onLeave={(path) => {
              const isFine = path === '' || isAbsolutePath(path);
              setOwn(isFine ? null : 'not-whole-path');
              if (isFine && path !== (setting.value ?? '')) setting.set(path === '' ? null : path);
            }}
          />
        )
      }
    >
      {() => null}
    </SettingRow>
  );
}

interface FolderFieldProps {
  readonly value: string;
  readonly onLeave: (path: string) => void;
}

function FolderField({ value, onLeave }: FolderFieldProps) {
  const { t } = useText();
  const [typed, setTyped] = useState(value);
  return (
    <TextField
      className="folder-field"
      aria-label={t('settings.contentFolder.label')}
      aria-describedby="setting-contentFolder-help"
      value={typed}
      onChange={setTyped}
      onBlur={() => onLeave(typed.trim())}
    >
      <Input
        dir="ltr"
        placeholder={t('settings.contentFolder.example')}
        spellCheck={false}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onLeave(typed.trim());
        }}
      />
    </TextField>
  );
}
