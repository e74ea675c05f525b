import type { Reply } from '../../shared/contract.ts';
import { isSettingKey, parseSetting } from '../../shared/settings.ts';
import { settingsView } from '../projections/windows.ts';
import { done, type Handlers, type RequestContext, refused } from './context.ts';

/** Settings, and the end of the first start, which sets some. */
export const settingsHandlers = {
  'settings:get': (_input, { scene }) => settingsView(scene()),
  'settings:set': ({ key, value }, context) => writeSetting(context, key, value),
  'settings:reset': ({ key }, context) => writeSetting(context, key, undefined),
  'first-start:finish': ({ startAtLogin, startBreak }, context) => {
    const written = [
      writeSetting(context, 'startAtLogin', startAtLogin),
      writeSetting(context, 'firstStartDone', true),
    ];
    context.openPage('today');
    if (startBreak) context.dispatch({ type: 'breakRequested', seconds: null });
    return written.find((reply) => !reply.ok) ?? done;
  },
} satisfies Partial<Handlers>;

function writeSetting({ settings, write }: RequestContext, key: string, value: unknown): Reply {
  if (!isSettingKey(key)) return refused(`${key}: there is no such setting`);
  if (settings.read().layers[key] === 'mandatory') return refused(`${key}: set by your organisation`);
  if (value === undefined) {
    write(key, undefined);
    return done;
  }
  const parsed = parseSetting(key, value);
  if (!parsed.ok) return refused(`${key}: ${parsed.reason}`);
  write(key, parsed.value);
  return done;
}
