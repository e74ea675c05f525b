import { deskSecondsOf } from '../../shared/core/clock-state.ts';
import type { Effect } from '../../shared/core/effect.ts';
import { snoozesLeft } from '../../shared/core/prompt.ts';
import type { TrayView } from '../../shared/views/views.ts';
import type { ActiveShortcuts, ShortcutKeys } from '../ports/shortcuts.ts';
import type { TrayIcon } from '../ports/tray-icon.ts';
import type { Publisher } from '../ports/windows.ts';
import type { Snapshot } from '../snapshot.ts';
import { programmeView } from './programme.ts';
import { routineView } from './routine.ts';
import { routinesView } from './routines.ts';
import { todayView } from './today.ts';
import { shouldRedrawTray, trayView } from './tray.ts';
import { cardView, settingsView } from './windows.ts';

/** Sends views to the open windows, and to the tray when its view has changed. */
export interface ViewPublisher {
  /** Call it after an event with these effects. */
  changed(effects: readonly Effect[], snapshot: Snapshot): void;
  settingsChanged(): void;
  /** Call it before anything else is sent in the new language. A routine in progress follows with the settings. */
  languageChanged(): void;
  /** Call it after days were added or deleted. */
  historyChanged(): void;
  /** The plan of the card has changed. */
  cardChanged(): void;
  /** The plan of the routine in progress has changed. */
  routineChanged(): void;
  /** The pages of the library or of the programme may have changed. */
  libraryChanged(): void;
}

/** The ports of a view publisher, and the current state. */
export interface ViewContext {
  readonly publisher: Publisher;
  readonly tray: TrayIcon;
  readonly shortcuts: ShortcutKeys;
  snapshot(): Snapshot;
}

/** The last views sent, so that none is sent twice. */
interface SentViews {
  /** Whether the player was open: one that is opened afterwards requests its view. */
  isPlayerOpen: boolean;
  tray: TrayView | null;
  /** Whole minutes at the desk, as the card shows them. */
  minutes: number;
  /** As JSON. */
  shortcuts: string;
  routines: string;
  programme: string;
}

/** Views that no window receives are not computed: most samples only compare the tray's view. */
export function createViewPublisher(context: ViewContext): ViewPublisher {
  const { publisher, snapshot } = context;
  const sent: SentViews = {
    isPlayerOpen: false,
    tray: null,
    minutes: 0,
    shortcuts: 'null',
    routines: '',
    programme: '',
  };
  const changed = (effects: readonly Effect[], current: Snapshot) =>
    sendChanges(context, sent, effects, current);
  const libraryChanged = () => sendLibrary(context, sent);

  return {
    changed,
    libraryChanged,
    settingsChanged() {
      const current = snapshot();
      publisher.push('settings:changed', settingsView(current));
      changed([], current);
      libraryChanged();
    },
    languageChanged() {
      const current = snapshot();
      publisher.push('language:changed', current.language);
      const card = cardView(current);
      if (card !== null) publisher.push('card:changed', card);
    },
    historyChanged() {
      publisher.push('week:changed', null);
      changed([], snapshot());
      libraryChanged();
    },
    cardChanged: () => publisher.push('card:changed', cardView(snapshot())),
    routineChanged: () => publisher.push('routine:changed', routineView(snapshot())),
  };
}

function sendChanges(
  context: ViewContext,
  sent: SentViews,
  effects: readonly Effect[],
  current: Snapshot,
): void {
  const { publisher } = context;
  sendTray(context, sent, trayView(current));
  sendShortcuts(context, sent, activeShortcuts(current));
  if (publisher.isOpen('app')) publisher.push('today:changed', todayView(current));
  const types = new Set(effects.map((effect) => effect.type));
  const has = (...wanted: Effect['type'][]) => wanted.some((type) => types.has(type));
  const minutes = Math.floor(deskSecondsOf(current) / 60);
  const hasNewCard = has('openPrompt', 'closePrompt') || minutes !== sent.minutes;
  sent.minutes = minutes;
  if (hasNewCard && publisher.isOpen('card')) publisher.push('card:changed', cardView(current));
  if (has('openRoutine') && sent.isPlayerOpen) publisher.push('routine:changed', routineView(current));
  if (has('recordBout', 'recordOutcome', 'recordRoutine')) publisher.push('week:changed', null);
  if (has('recordRoutine')) sendLibrary(context, sent);
  sent.isPlayerOpen = publisher.isOpen('routine');
}

function sendTray({ tray, publisher }: ViewContext, sent: SentViews, view: TrayView): void {
  if (!shouldRedrawTray(sent.tray, view)) return;
  sent.tray = view;
  tray.show(view);
  publisher.push('tray:changed', view);
}

function sendShortcuts({ shortcuts }: ViewContext, sent: SentViews, keys: ActiveShortcuts | null): void {
  const json = JSON.stringify(keys);
  if (json === sent.shortcuts) return;
  sent.shortcuts = json;
  shortcuts.register(keys);
}

/** A window that opens later has not received earlier pushes. */
function sendLibrary({ publisher, snapshot }: ViewContext, sent: SentViews): void {
  if (!publisher.isOpen('app')) {
    sent.routines = '';
    sent.programme = '';
    return;
  }
  const current = snapshot();
  const routines = routinesView(current);
  const programme = programmeView(current);
  const [routinesJson, programmeJson] = [JSON.stringify(routines), JSON.stringify(programme)];
  if (routinesJson !== sent.routines) publisher.push('routines:changed', routines);
  if (programmeJson !== sent.programme) publisher.push('programme:changed', programme);
  sent.routines = routinesJson;
  sent.programme = programmeJson;
}

/**
 * The user's shortcuts while a break waits for an answer; at other times the keys belong to other programs. A snoozed
 * or skipped break, or one in progress, needs no answer, and there is no third snooze.
 */
function activeShortcuts({ state: { opportunity, run }, settings }: Snapshot): ActiveShortcuts | null {
  if (opportunity === null || run !== null) return null;
  const { id, phase } = opportunity;
  if (phase.type !== 'waiting' && phase.type !== 'shown' && phase.type !== 'withdrawn') return null;
  const { start, snooze } = settings.values.shortcuts;
  const keys = { start, snooze: snoozesLeft(opportunity) > 0 ? snooze : null };
  return keys.start === null && keys.snooze === null ? null : { opportunityId: id, keys };
}
