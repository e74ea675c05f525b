import type { OwnSetting } from '../../shared/history/records.ts';
import { changedOf, joinOwnSettings, type OwnSettings } from '../../shared/transfer/personal-settings.ts';
import type { RequestContext } from './context.ts';
import { writeSetting } from './settings.ts';

/** Joins what a file of another computer says with what is set here, and returns which settings were written. */
export function takeOwnSettings(context: RequestContext, there: OwnSettings): readonly OwnSetting[] {
  const here = context.settings.read().values;
  const joined = joinOwnSettings(here, there, context.snapshot().now.wallMs);
  return changedOf(here, joined).filter((key) => writeSetting(context, key, joined[key]).ok);
}
