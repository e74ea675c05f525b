import { expect, it } from 'vitest';
import { createMainText } from '../../../main/views/text.ts';
import { type TrayCommand, type TrayEntry, trayMenu } from '../../../shared/contract/tray-menu.ts';
import type { OpenBreak } from '../../../shared/core/next-break.ts';

const { t } = createMainText(['en-GB']);
const menuOf = (openBreak: OpenBreak | null) =>
  trayMenu(t, { openBreak, isPaused: false, isStanding: false, isLimited: false, isGentle: false });

/** The entries up to the first separator, followed by those of a submenu. */
function firstEntries(menu: readonly TrayEntry[]): readonly string[] {
  const end = menu.findIndex(({ type }) => type === 'separator');
  return menu.slice(0, end).flatMap(labelsOf);
}

function labelsOf(entry: TrayEntry): readonly string[] {
  if (entry.type === 'separator') return [];
  return entry.type === 'submenu' ? [entry.label, ...entry.entries.flatMap(labelsOf)] : [entry.label];
}

function commandsOf(entry: TrayEntry): readonly TrayCommand[] {
  if (entry.type === 'submenu') return entry.entries.flatMap(commandsOf);
  return entry.type === 'separator' ? [] : [entry.command];
}

it('has no break entries while no break is open', () => {
  expect(firstEntries(menuOf(null))).toEqual(['Open Unhunch', 'Take a break now']);
});

it('has every answer of the card while a break is open', () => {
  const menu = menuOf({ opportunityId: 7, snoozesLeft: 2 });
  expect(firstEntries(menu)).toEqual([
    'Open Unhunch',
    'Take a break now',
    'Ask again later',
    'In 5 minutes',
    'In 10 minutes',
    'Skip this break',
    'I just moved',
  ]);
  const answers = menu.flatMap(commandsOf).filter(({ name }) => name === 'prompt:answer');
  expect(answers.map(({ input }) => input)).toEqual(
    [5, 10, 'skip', 'already-moved'].map((answer) => ({ opportunityId: 7, answer })),
  );
});

it('offers no snooze after the second, and is the same before each of them', () => {
  expect(menuOf({ opportunityId: 7, snoozesLeft: 1 })).toEqual(menuOf({ opportunityId: 7, snoozesLeft: 2 }));
  expect(firstEntries(menuOf({ opportunityId: 7, snoozesLeft: 0 }))).toEqual([
    'Open Unhunch',
    'Take a break now',
    'Skip this break',
    'I just moved',
  ]);
});
