import type { Reply } from '../../shared/contract/contract.ts';
import type { Problem } from '../../shared/contract/problem.ts';
import { todaySpanOf } from '../../shared/core/clock-state.ts';
import { isAllowed } from '../../shared/policy/policy.ts';
import { isSettingKey, parseSetting } from '../../shared/settings/settings.ts';
import { startBreak } from '../breaks/break-starter.ts';
import type { LoginItem } from '../ports/login-item.ts';
import type { Ports } from '../ports/ports.ts';
import { settingsView } from '../views/windows.ts';
import { done, type Handlers, type RequestContext, rejected } from './context.ts';

/** Requests for settings, and the end of the first start, which sets some. */
export const settingsHandlers = {
  'language:get': (_input, { ports }) => ports.text.language,
  'region:get': (_input, { ports }) => ports.text.region,
  'settings:get': (_input, { snapshot }) => settingsView(snapshot()),
  'settings:set': ({ key, value }, context) => writeSetting(context, key, value),
  'settings:reset': ({ key }, context) => writeSetting(context, key, undefined),
  'gentle-day:set': ({ isGentle }, context) =>
    writeSetting(context, 'gentleDay', isGentle ? todaySpanOf(context.snapshot()).day : undefined),
  'shortcut:try': ({ shortcut }, { ports }) => ports.shortcuts.test(shortcut),
  'first-start:finish': ({ startAtLogin, startBreak: startsBreak }, context) => {
    // The organisation or the system's own settings have already decided.
    const isDecided =
      context.settings.read().layers.startAtLogin === 'mandatory' ||
      (startAtLogin && isTurnedOffInSystem(context.ports.loginItem));
    const written = [
      ...(isDecided ? [] : [writeSetting(context, 'startAtLogin', startAtLogin)]),
      writeSetting(context, 'firstStartDone', true),
    ];
    context.openPage('today');
    if (startsBreak) startBreak(context);
    return written.find((reply) => !reply.ok) ?? done;
  },
} satisfies Partial<Handlers>;

/** Writes a value, or removes it (undefined), if the user may. */
export function writeSetting({ ports, settings, write }: RequestContext, key: string, value: unknown): Reply {
  if (!isSettingKey(key)) return refuse(ports, 'invalid', `there is no setting "${key}"`);
  const { layers, limits } = settings.read();
  if (layers[key] === 'mandatory') return refuse(ports, 'managed', `${key} is set by a policy`);
  if (value === undefined) {
    write(key, undefined);
    return done;
  }
  const parsed = parseSetting(key, value);
  if (!parsed.ok) return refuse(ports, 'invalid', `${key}: ${parsed.reason}`);
  if (!isAllowed(parsed.value, limits[key])) {
    return refuse(ports, 'out-of-range', `${key} is outside the limits of a policy`);
  }
  const isTurnedOff = key === 'startAtLogin' && parsed.value === true && isTurnedOffInSystem(ports.loginItem);
  if (isTurnedOff) return refuse(ports, 'off-in-system', `${key} is turned off in the system's settings`);
  write(key, parsed.value);
  return done;
}

/** Rejects a change; only the log gets the reason in a technician's words. */
function refuse({ log }: Pick<Ports, 'log'>, problem: Problem, reason: string): Reply {
  log.warn(`setting rejected: ${reason}`);
  return rejected(problem);
}

function isTurnedOffInSystem(item: LoginItem): boolean {
  const reading = item.read();
  return reading.known && reading.value === 'turned-off';
}
