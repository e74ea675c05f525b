import type { OpenBreak } from '../core/next-break.ts';
import { snoozeMinutes } from '../core/prompt.ts';
import type { Translate } from '../strings/format.ts';
import type { TrayView } from '../views/views.ts';
import type { RequestInput, RequestName } from './contract.ts';

/** The request that a tray menu entry sends. */
export type TrayCommand = {
  [Name in RequestName]: { readonly name: Name; readonly input: RequestInput<Name> };
}[RequestName];

/** An entry of the tray menu, in the user's language. */
export type TrayEntry =
  | { readonly type: 'separator'; readonly id: string }
  | { readonly type: 'command'; readonly id: string; readonly label: string; readonly command: TrayCommand }
  | {
      readonly type: 'checkbox';
      readonly id: string;
      readonly label: string;
      readonly isChecked: boolean;
      readonly command: TrayCommand;
    }
  | {
      readonly type: 'submenu';
      readonly id: string;
      readonly label: string;
      readonly entries: readonly TrayEntry[];
    };

/** The choices for how many minutes ago an absence began; 0: from now. */
const AWAY_MINUTES = [0, 5, 10, 15, 30, 60] as const;

/** The tray menu, the same on every system. It changes when a break opens or ends, not with its clock. */
export function trayMenu(
  t: Translate,
  view: Pick<TrayView, 'openBreak' | 'isPaused' | 'isStanding' | 'isLimited' | 'isGentle'>,
): readonly TrayEntry[] {
  const command = commandIn(t);
  const pauses: TrayEntry[] = view.isPaused
    ? [command('resume', { name: 'pause:end', input: null })]
    : [
        command('pause30', { name: 'pause:start', input: { length: 30 } }),
        command('pause60', { name: 'pause:start', input: { length: 60 } }),
        command('pauseCall', { name: 'pause:start', input: { length: 'next-call' } }),
        command('pauseTomorrow', { name: 'pause:start', input: { length: 'tomorrow' } }),
      ];
  return [
    command('open', { name: 'page:open', input: { page: 'today' } }),
    command('takeBreak', { name: 'break:start', input: null }),
    ...(view.openBreak === null ? [] : answers(t, view.openBreak)),
    { type: 'separator', id: 'after-break' },
    ...pauses,
    { type: 'separator', id: 'after-pause' },
    { type: 'submenu', id: 'away', label: t('tray.menu.away'), entries: AWAY_MINUTES.map(awayEntry(t)) },
    {
      type: 'checkbox',
      id: 'standing',
      label: t('tray.menu.standing'),
      isChecked: view.isStanding,
      command: { name: 'standing:set', input: { isStanding: !view.isStanding } },
    },
    ...(view.isLimited ? [] : [gentleEntry(t, view.isGentle)]),
    { type: 'separator', id: 'after-standing' },
    command('week', { name: 'page:open', input: { page: 'week' } }),
    command('settings', { name: 'page:open', input: { page: 'settings' } }),
    command('quit', { name: 'app:quit', input: null }),
  ];
}

/** Limited mode is already gentler, so it has no such entry. */
function gentleEntry(t: Translate, isGentle: boolean): TrayEntry {
  return {
    type: 'checkbox',
    id: 'gentle',
    label: t('tray.menu.gentle'),
    isChecked: isGentle,
    command: { name: 'gentle-day:set', input: { isGentle: !isGentle } },
  };
}

function awayEntry(t: Translate): (minutesAgo: number) => TrayEntry {
  return (minutesAgo) => ({
    type: 'command',
    id: `away${minutesAgo}`,
    label: minutesAgo === 0 ? t('tray.menu.awayNow') : t('tray.menu.awayMinutes', { count: minutesAgo }),
    command: { name: 'away:report', input: { minutesAgo } },
  });
}

/** The answers of the card except Start, in the card's order. */
function answers(t: Translate, { opportunityId, snoozesLeft }: OpenBreak): readonly TrayEntry[] {
  const command = commandIn(t);
  const snooze: TrayEntry = {
    type: 'submenu',
    id: 'snooze',
    label: t('tray.menu.snooze'),
    entries: snoozeMinutes.map((minutes) => ({
      type: 'command',
      id: `snooze${minutes}`,
      label: t('tray.menu.snoozeMinutes', { count: minutes }),
      command: { name: 'prompt:answer', input: { opportunityId, answer: minutes } },
    })),
  };
  return [
    ...(snoozesLeft === 0 ? [] : [snooze]),
    command('skip', { name: 'prompt:answer', input: { opportunityId, answer: 'skip' } }),
    command('alreadyMoved', { name: 'prompt:answer', input: { opportunityId, answer: 'already-moved' } }),
  ];
}

/** Builds entries for commands whose texts are filed under their own names. */
function commandIn(t: Translate): (id: string, command: TrayCommand) => TrayEntry {
  return (id, command) => ({ type: 'command', id, label: t(`tray.menu.${id}`), command });
}
