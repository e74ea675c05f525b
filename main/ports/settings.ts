import type { PartialSettings, RefusedSetting, SettingKey } from '../../shared/settings/settings.ts';
import type { DamagedFile } from './damaged-file.ts';

/** The settings that the user has changed; defaults are not stored. */
export interface SettingsStore {
  readonly file: string;
  /** A settings file that could not be read at start. */
  readonly damaged: DamagedFile | null;
  /** Values in the file that are out of range. They are ignored and stay in the file. */
  readonly refused: readonly RefusedSetting[];
  read(): PartialSettings;
  /** Writes one validated value; undefined removes it. */
  write(key: SettingKey, value: unknown): void;
}
