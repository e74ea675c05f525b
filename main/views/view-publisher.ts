import type { Effect } from '../../shared/core/effect.ts';
import type { TrayView } from '../../shared/views/views.ts';
import type { Ports } from '../ports/ports.ts';
import type { HeardKeys } from '../ports/shortcuts.ts';
import { programmeView } from './programme.ts';
import { routineView } from './routine.ts';
import { routinesView } from './routines.ts';
import type { Scene } from './scene.ts';
import { heardKeys } from './shortcuts.ts';
import { todayView } from './today.ts';
import { isTrayNews } from './tray-throttle.ts';
import { cardView, settingsView, trayView } from './windows.ts';

/** Sends projections to the windows that are open, and the tray its view when that changed. */
export interface Publishing {
  /** After an event that had these effects. */
  changed(effects: readonly Effect[]): void;
  settingsChanged(): void;
  /** Before anything else is told in that language. A routine that runs is told of with the settings. */
  languageChanged(): void;
  /** After days were added or deleted. */
  historyChanged(): void;
  /** The plan of the card is another one. */
  cardChanged(): void;
  /** The plan of the routine that runs is another one. */
  routineChanged(): void;
  /** Something that the pages of the library or the programme show may be another now. */
  libraryChanged(): void;
}

/** What nobody hears is not reckoned: most samples end with a comparison of the tray's view. */
export function createPublishing({ publisher, tray, shortcuts }: Ports, scene: () => Scene): Publishing {
  let shownTray: TrayView | null = null;
  let heard = 'null';
  let shownRoutines = '';
  let shownProgramme = '';

  function showTray(view: TrayView): void {
    if (!isTrayNews(shownTray, view)) return;
    shownTray = view;
    tray.show(view);
    publisher.push('tray:changed', view);
  }

  function hearKeys(keys: HeardKeys | null): void {
    const json = JSON.stringify(keys);
    if (json === heard) return;
    heard = json;
    shortcuts.hear(keys);
  }

  /** Without a window that heard the last view, the next one is new to it. */
  function libraryChanged(): void {
    if (!publisher.hears('app')) {
      shownRoutines = '';
      shownProgramme = '';
      return;
    }
    const current = scene();
    const routines = routinesView(current);
    const programme = programmeView(current);
    const [routinesJson, programmeJson] = [JSON.stringify(routines), JSON.stringify(programme)];
    if (routinesJson !== shownRoutines) publisher.push('routines:changed', routines);
    if (programmeJson !== shownProgramme) publisher.push('programme:changed', programme);
    shownRoutines = routinesJson;
    shownProgramme = programmeJson;
  }

  function changed(effects: readonly Effect[]): void {
    const current = scene();
    showTray(trayView(current));
    hearKeys(heardKeys(current));
    if (publisher.hears('app')) publisher.push('today:changed', todayView(current));
    const types = new Set(effects.map((effect) => effect.type));
    const has = (...wanted: Effect['type'][]) => wanted.some((type) => types.has(type));
    if (has('openPrompt', 'closePrompt')) publisher.push('card:changed', cardView(current));
    if (has('openRoutine')) publisher.push('routine:changed', routineView(current));
    if (has('recordBout', 'recordOutcome', 'recordRoutine')) publisher.push('week:changed', null);
    if (has('recordRoutine')) libraryChanged();
  }

  return {
    changed,
    settingsChanged() {
      publisher.push('settings:changed', settingsView(scene()));
      changed([]);
      libraryChanged();
    },
    languageChanged() {
      const current = scene();
      publisher.push('language:changed', current.language);
      const card = cardView(current);
      if (card !== null) publisher.push('card:changed', card);
    },
    historyChanged() {
      publisher.push('week:changed', null);
      changed([]);
      libraryChanged();
    },
    cardChanged: () => publisher.push('card:changed', cardView(scene())),
    routineChanged: () => publisher.push('routine:changed', routineView(scene())),
    libraryChanged,
  };
}
