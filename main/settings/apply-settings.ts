import type { SettingKey } from '../../shared/settings/settings.ts';
import type { Ports } from '../ports/ports.ts';
import { aboutView } from '../views/about.ts';
import { createLoginStart } from './login-start.ts';
import type { SettingsResolver } from './settings-resolver.ts';

/** What follows from settings that change while the program runs. */
export interface SettingsInUse {
  /** Writes a checked value, or takes it back (undefined), and tells everybody. */
  write(key: SettingKey, value: unknown): void;
  /** Puts right what is mandatory and follows the policy from now on, until the returned function is called. */
  start(): () => void;
}

/** Called after the settings in force have changed, whatever changed them. */
export interface SettingsListener {
  /** Comes first, so that the rest is told in that language. */
  languageChanged(): void;
  changed(): void;
}

/** Takes the language from the settings at once, and follows them. */
export function createSettingsInUse(
  ports: Ports,
  settings: SettingsResolver,
  listener: SettingsListener,
): SettingsInUse {
  const { policy, system, publisher, text } = ports;
  const login = createLoginStart(ports.loginItem, settings, ports.log);
  const followLanguage = () => text.choose(settings.read().values.language);
  followLanguage();

  function tellAll(): void {
    login.settingsChanged();
    if (followLanguage()) listener.languageChanged();
    listener.changed();
  }

  /** Also when the settings file can be read at last. */
  function policyChanged(): void {
    settings.policyChanged();
    tellAll();
    publisher.push('about:changed', aboutView(ports, settings.read()));
  }

  return {
    write(key, value) {
      settings.write(key, value);
      tellAll();
    },
    start() {
      login.started();
      const stops = [
        policy.subscribe(policyChanged),
        ports.settings.subscribe(policyChanged),
        // Nobody waits for the next look after a night: what came meanwhile holds at once.
        system.subscribe((event) => {
          if (event === 'resumed' || event === 'unlocked') void policy.look();
        }),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}
