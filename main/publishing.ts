import type { Effect } from '../shared/core/effect.ts';
import type { TrayView } from '../shared/views.ts';
import type { Ports } from './ports.ts';
import type { Scene } from './projections/scene.ts';
import { todayView } from './projections/today.ts';
import { cardView, routineView, settingsView, trayView } from './projections/windows.ts';

/** Sends projections to the windows that are open, and the tray its view when that changed. */
export interface Publishing {
  /** After an event that had these effects. */
  changed(effects: readonly Effect[]): void;
  settingsChanged(): void;
  /** After days were added or deleted. */
  historyChanged(): void;
}

/** What nobody hears is not reckoned: most samples end with a comparison of the tray's view. */
export function createPublishing({ publisher, tray }: Ports, scene: () => Scene): Publishing {
  let shownTray = '';

  function showTray(view: TrayView): void {
    const json = JSON.stringify(view);
    if (json === shownTray) return;
    shownTray = json;
    tray.show(view);
    publisher.push('tray:changed', view);
  }

  function changed(effects: readonly Effect[]): void {
    const current = scene();
    showTray(trayView(current));
    if (publisher.hears('app')) publisher.push('today:changed', todayView(current));
    const types = new Set(effects.map((effect) => effect.type));
    const has = (...wanted: Effect['type'][]) => wanted.some((type) => types.has(type));
    if (has('openPrompt', 'closePrompt')) publisher.push('card:changed', cardView(current));
    if (has('openRoutine')) publisher.push('routine:changed', routineView(current));
    if (has('recordBout', 'recordOutcome', 'recordRoutine')) publisher.push('week:changed', null);
  }

  return {
    changed,
    settingsChanged() {
      publisher.push('settings:changed', settingsView(scene()));
      changed([]);
    },
    historyChanged() {
      publisher.push('week:changed', null);
      changed([]);
    },
  };
}
