import type { SettingKey } from '../../shared/settings/settings.ts';
import type { Ports } from '../ports/ports.ts';
import { aboutView } from '../views/about.ts';
import { createLoginStart } from './login-start.ts';
import type { SettingsResolver } from './settings-resolver.ts';

/** Applies changes of settings while the program runs. */
export interface SettingsInUse {
  /** Writes a checked value, or removes it (undefined), and notifies every part. */
  write(key: SettingKey, value: unknown): void;
  /** Enforces mandatory settings and follows the policy until the returned function is called. */
  start(): () => void;
}

/** Callbacks after the settings in effect have changed, for any reason. */
export interface SettingsListener {
  /** Called first, so that the other callbacks use that language. */
  languageChanged(): void;
  changed(): void;
}

/** Applies the language of the settings at once, and follows changes. */
export function createSettingsInUse(
  ports: Ports,
  settings: SettingsResolver,
  listener: SettingsListener,
): SettingsInUse {
  const { policy, system, publisher, text } = ports;
  const login = createLoginStart(ports.loginItem, settings, ports.log);
  const followLanguage = () => text.choose(settings.read().values.language);
  followLanguage();

  function notifyAll(): void {
    login.settingsChanged();
    if (followLanguage()) listener.languageChanged();
    listener.changed();
  }

  /** Also called when the settings file has become readable. */
  function policyChanged(): void {
    settings.policyChanged();
    notifyAll();
    publisher.push('about:changed', aboutView(ports, settings.read()));
  }

  return {
    write(key, value) {
      settings.write(key, value);
      notifyAll();
    },
    start() {
      login.started();
      const stops = [
        policy.subscribe(policyChanged),
        ports.settings.subscribe(policyChanged),
        // After sleep the policy is read at once instead of at the next poll.
        system.subscribe((event) => {
          if (event === 'resumed' || event === 'unlocked') void policy.refresh();
        }),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
