import type { Log } from '../ports/log.ts';
import type { LoginItem } from '../ports/login-item.ts';
import type { SettingsResolver } from './settings-resolver.ts';

/** Keeps the system's list of what starts at login as the setting wants it. */
export interface LoginStart {
  /** The program has started: what is mandatory is put right, and the entry of a version that is gone. */
  started(): void;
  /** Settings or policy changed: does something only when that changed who wants what here. */
  settingsChanged(): void;
}

/**
 * A person who turned the app off in the system's own dialog, or took its entry away, has said so: nothing is put
 * back at a start, or when another setting changes. Only a mandatory policy goes over that. An entry that is on but
 * names the file of the version before, as that of an AppImage does, is made to start this one. Before the first start
 * is done nothing is written that nobody has asked for.
 */
export function createLoginStart(item: LoginItem, settings: SettingsResolver, log: Log): LoginStart {
  const wanted = () => {
    const { values, layers } = settings.read();
    return { isOn: values.startAtLogin, layer: layers.startAtLogin, isAsked: values.firstStartDone };
  };
  let last = wanted();
  /** Whether somebody has asked for what is wanted. */
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
      // Asked again after the answer: it may have been turned off meanwhile.
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
