import { z } from 'zod';
import { MOST_LEFT_OUT } from '../choice/exclusions.ts';
import { type OwnSetting, ownSettings } from '../history/records.ts';
import type { Safety } from '../programme/safety.ts';
import { MOST_FAVOURITES, type Settings, settingSchemas } from '../settings/settings.ts';

/** The settings that move to another computer with the history. */
export type OwnSettings = Pick<Settings, OwnSetting>;

/** Their form in a file. */
export const ownSettingsSchema = z.strictObject({
  safety: settingSchemas.safety.schema,
  exclusions: settingSchemas.exclusions.schema,
  favourites: settingSchemas.favourites.schema,
  programme: settingSchemas.programme.schema,
}) satisfies z.ZodType<OwnSettings>;

/** Picks them from all settings. */
export function ownSettingsOf({ safety, exclusions, favourites, programme }: Settings): OwnSettings {
  return { safety, exclusions, favourites, programme };
}

/**
 * Merges the settings of this computer with those from another: protection only increases, favourites are combined,
 * and a programme that is followed here continues. `nowMs`: Unix milliseconds.
 */
export function joinOwnSettings(here: OwnSettings, there: OwnSettings, nowMs: number): OwnSettings {
  return {
    safety: joinSafety(here.safety, there.safety, nowMs),
    exclusions: {
      exercises: union(here.exclusions.exercises, there.exclusions.exercises).slice(0, MOST_LEFT_OUT),
      demands: union(here.exclusions.demands, there.exclusions.demands),
      sides: union(here.exclusions.sides, there.exclusions.sides),
    },
    favourites: union(here.favourites, there.favourites).slice(0, MOST_FAVOURITES),
    programme: here.programme ?? there.programme,
  };
}

/** The settings that have changed. */
export function changedOf(before: OwnSettings, after: OwnSettings): readonly OwnSetting[] {
  return ownSettings.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
}

/**
 * Limited mode wins, whichever side it comes from. A clock that was ahead must not keep later reports from counting.
 */
function joinSafety(here: Safety | null, there: Safety | null, nowMs: number): Safety | null {
  if (there === null) return here;
  const came = { ...there, sinceMs: Math.min(there.sinceMs, nowMs) };
  if (here === null) return came;
  if (here.mode !== came.mode) return here.mode === 'limited' ? here : came;
  return here.sinceMs >= came.sinceMs ? here : came;
}

/** The values of both, each once, those of the first before the others. */
function union<Value>(one: readonly Value[], other: readonly Value[]): Value[] {
  return [...new Map([...one, ...other].map((value) => [JSON.stringify(value), value])).values()];
}
