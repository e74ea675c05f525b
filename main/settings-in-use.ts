import type { SettingKey } from '../shared/settings.ts';
import { createLoginStart } from './login-start.ts';
import type { Ports } from './ports.ts';
import { aboutView } from './projections/about.ts';
import type { SettingsResolver } from './resolved-settings.ts';

/** What follows from settings that change while the program runs. */
export interface SettingsInUse {
  /** Writes a checked value, or takes it back (undefined), and tells everybody. */
  write(key: SettingKey, value: unknown): void;
  /** Puts right what is mandatory and follows the policy from now on, until the returned function is called. */
  start(): () => void;
}

/** `changed` is called after the settings that hold have changed, whoever changed them. */
export function createSettingsInUse(
  ports: Ports,
  settings: SettingsResolver,
  changed: () => void,
): SettingsInUse {
  const { policy, system, publisher, text } = ports;
  const login = createLoginStart(ports.loginItem, settings, ports.log);
  followLanguage();

  /** Before anything is told, so that it is told in that language. */
  function followLanguage(): void {
    const isAnother = text.choose(settings.read().values.language);
    if (isAnother) publisher.push('language:changed', text.language);
  }

  function tellAll(): void {
    login.settingsChanged();
    followLanguage();
    changed();
  }

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
