import type { OwnSetting } from '../../shared/history/records.ts';
import { changedOf, joinOwnSettings, type OwnSettings } from '../../shared/transfer/personal-settings.ts';
import type { RequestContext } from './context.ts';
import { writeSetting } from './settings.ts';

/** Merges the settings from another computer's file with those set here, and returns the settings that were written. */
export function takeOwnSettings(context: RequestContext, there: OwnSettings): readonly OwnSetting[] {
  const here = context.settings.read().values;
  const joined = joinOwnSettings(here, there, context.snapshot().now.wallMs);
  return changedOf(here, joined).filter((key) => writeSetting(context, key, joined[key]).ok);
}
