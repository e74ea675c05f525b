import { isSettingKey, settingSchemas } from '../../shared/settings/settings.ts';
import type { Ports } from '../ports/ports.ts';

/**
 * What is wrong with the program's own files, one line each, for the help desk. Without values, and without settings
 * that say something about the user's health.
 */
export function fileTroubles({
  history,
  settings,
}: {
  readonly history: Pick<Ports['history'], 'damaged'>;
  readonly settings: Pick<Ports['settings'], 'damaged' | 'unreadable' | 'refused'>;
}): readonly string[] {
  const refused = settings.refused.filter(({ key }) => isSettingKey(key) && settingSchemas[key].isPolicyKey);
  return [
    ...(history.damaged === null ? [] : ['history: damaged, a new one was started']),
    // A parser's message would quote the file.
    ...(settings.damaged === null ? [] : ['settings: damaged, the defaults were used']),
    ...(settings.unreadable === null ? [] : [`settings: cannot be read (${settings.unreadable})`]),
    ...refused.map(({ key, reason }) => `setting ignored: ${key}: ${reason}`),
  ];
}
