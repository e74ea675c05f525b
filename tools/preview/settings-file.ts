import Conf from 'conf';
import type { OpenSettingsFile } from '../../main/node/settings/settings-store.ts';

/** The settings file outside Electron: the class that electron-store extends. */
export const openSettingsFile: OpenSettingsFile = (options) => new Conf<Record<string, unknown>>(options);
