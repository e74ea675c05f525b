import type { LoginItem } from './login-port.ts';
import type { Log } from './ports.ts';
import type { SettingsResolver } from './resolved-settings.ts';

/** Keeps the system's list of what starts at login as the setting wants it. */
export interface LoginStart {
  /** The program has started: what is mandatory is put right. */
  started(): void;
  /** Settings or policy changed: does something only when that changed who wants what here. */
  settingsChanged(): void;
}

/**
 * A person who turned the app off in the system's own dialog, or took its entry away, has said so: nothing is put
 * back at a start, or when another setting changes. Only a mandatory policy goes over that. Before the first start
 * is done nothing is written that nobody has asked for.
 */
export function createLoginStart(item: LoginItem, settings: SettingsResolver, log: Log): LoginStart {
  const wanted = () => {
    const { values, layers } = settings.read();
    return { isOn: values.startAtLogin, layer: layers.startAtLogin, isAsked: values.firstStartDone };
  };
  let last = wanted();

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

  return {
    started() {
      if (last.layer === 'mandatory') apply();
    },
    settingsChanged() {
      const next = wanted();
      const isSame = next.isOn === last.isOn && next.layer === last.layer;
      last = next;
      if (isSame) return;
      const isWanted = next.layer === 'user' || next.layer === 'mandatory' || next.isAsked;
      if (isWanted) apply();
    },
  };
}
