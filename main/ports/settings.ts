import type { PartialSettings, RejectedSetting, SettingKey } from '../../shared/settings/settings.ts';
import type { DamagedFile } from './damaged-file.ts';

/** The settings that the user has changed; defaults are not stored. */
export interface SettingsStore {
  readonly file: string;
  /** A settings file that was not valid, and was set aside. */
  readonly damaged: DamagedFile | null;
  /** Why the settings file cannot be read now; the strictest choices apply until it can. Null: it can be read. */
  readonly unreadable: string | null;
  /** Values in the file that are out of range. They are ignored and stay in the file. */
  readonly refused: readonly RejectedSetting[];
  read(): PartialSettings;
  /** Calls back when a file that could not be read has been read, until the returned function is called. */
  subscribe(listener: () => void): () => void;
  /** Writes one validated value; undefined removes it. */
  write(key: SettingKey, value: unknown): void;
}
