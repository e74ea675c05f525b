import { request } from './bridge.ts';
import { showAppearance } from './theme.ts';

/** Sets the theme before a view is shown, so that there is no white flash on a dark desktop. */
export async function withAppearance<View>(view: Promise<View>): Promise<View> {
  const settings = await request('settings:get', null).catch(() => null);
  if (settings !== null) showAppearance(settings.appearance.value);
  return view;
}
