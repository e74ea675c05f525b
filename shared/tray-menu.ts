import type { RequestInput, RequestName } from './contract.ts';
import type { Translate } from './strings/format.ts';
import type { TrayView } from './views.ts';

/** What an entry of the tray menu asks for when it is chosen. */
export type TrayCommand = {
  [Name in RequestName]: { readonly name: Name; readonly input: RequestInput<Name> };
}[RequestName];

/** An entry of the tray menu, in the reader's words. */
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

/** How many minutes ago an absence can be said to have begun; 0: from now. */
const AWAY_MINUTES = [0, 5, 10, 15, 30, 60] as const;

/** The tray menu, the same wherever a tray is drawn. */
export function trayMenu(
  t: Translate,
  view: Pick<TrayView, 'isPaused' | 'isStanding'>,
): readonly TrayEntry[] {
  const command = (id: string, chosen: TrayCommand): TrayEntry => ({
    type: 'command',
    id,
    label: t(`tray.menu.${id}`),
    command: chosen,
  });
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
    { type: 'separator', id: 'after-standing' },
    command('week', { name: 'page:open', input: { page: 'week' } }),
    command('settings', { name: 'page:open', input: { page: 'settings' } }),
    command('quit', { name: 'app:quit', input: null }),
  ];
}

function awayEntry(t: Translate): (minutesAgo: number) => TrayEntry {
  return (minutesAgo) => ({
    type: 'command',
    id: `away${minutesAgo}`,
    label: minutesAgo === 0 ? t('tray.menu.awayNow') : t('tray.menu.awayMinutes', { count: minutesAgo }),
    command: { name: 'away:report', input: { minutesAgo } },
  });
}
