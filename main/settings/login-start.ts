import type { Log } from '../ports/log.ts';
import type { LoginItem } from '../ports/login-item.ts';
import type { SettingsResolver } from './settings-resolver.ts';

/** Keeps the system's login entry in step with the setting. */
export interface LoginStart {
  /** The program has started: enforces a mandatory setting, and renews the entry of an earlier version. */
  started(): void;
  /** Settings or policy have changed: acts only if that affects starting at login. */
  settingsChanged(): void;
}

/**
 * If the user turned the app off in the system's own settings, or removed its entry, that choice stands: the entry is
 * not restored at a start or when another setting changes. Only a mandatory policy overrides it. An entry that is on
 * but names the file of the previous version, as with an AppImage, is changed to start this one. Until the first
 * start is finished, the entry is written only if the user or a policy has asked for it.
 */
export function createLoginStart(item: LoginItem, settings: SettingsResolver, log: Log): LoginStart {
  const wanted = () => {
    const { values, layers } = settings.read();
    return { isOn: values.startAtLogin, layer: layers.startAtLogin, isAsked: values.firstStartDone };
  };
  let last = wanted();
  /** Whether the user or the organisation has decided. */
  const isDecided = () => last.layer === 'user' || last.layer === 'mandatory' || last.isAsked;

  function apply(): void {
    const { isOn, layer } = last;
    const isForced = layer === 'mandatory';
    try {
      const reading = item.read();
      const state = isOn ? 'on' : 'off';
      if (!reading.known || reading.value !== state) item.write(isOn, isForced);
    } catch (error) {
      log.error('the start at login could not be set', error);
    }
  }

  async function renew(): Promise<void> {
    const isWanted = () => last.isOn && isDecided();
    try {
      // Checked again after waiting: it may have been turned off meanwhile.
      if (isWanted() && (await item.isOutdated()) && isWanted()) item.write(true, false);
    } catch (error) {
      log.error('the start at login could not be renewed', error);
    }
  }

  return {
    started() {
      if (last.layer === 'mandatory') apply();
      void renew();
    },
    settingsChanged() {
      const next = wanted();
      const isSame = next.isOn === last.isOn && next.layer === last.layer;
      last = next;
      if (!isSame && isDecided()) apply();
    },
  };
}
