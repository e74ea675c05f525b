import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { inFiveTries } from './five-tries.ts';
import { type DbusValue, parseVariant } from './gvariant.ts';

const run = promisify(execFile);

/** An entry of the tray's menu as the desktop's panel sees it. */
export interface MenuEntry {
  readonly id: number;
  readonly label: string;
  readonly isSeparator: boolean;
  /** null: not a check box. */
  readonly isChecked: boolean | null;
  readonly isEnabled: boolean;
  readonly entries: readonly MenuEntry[];
}

/** A tray icon as the desktop's panel sees it. */
export interface TrayItem {
  readonly tooltip: string;
  /** Identifies the picture: it changes with the picture. */
  readonly picture: string;
  readonly menu: readonly MenuEntry[];
  /** Chooses the entry with this label, including in submenus. @throws Error if there is none */
  click(label: string): Promise<void>;
}

/** Whether a panel that shows tray icons is on the session bus. */
export async function hasTrayWatcher(): Promise<boolean> {
  try {
    await call('org.kde.StatusNotifierWatcher', '/StatusNotifierWatcher', 'org.freedesktop.DBus.Peer.Ping');
    return true;
  } catch {
    return false;
  }
}

/** The first tray icon of the session; null if there is none, or none with a menu yet, because the icon comes first. */
export async function readTray(): Promise<TrayItem | null> {
  const registered = await property(
    'org.kde.StatusNotifierWatcher',
    '/StatusNotifierWatcher',
    'org.kde.StatusNotifierWatcher',
    'RegisteredStatusNotifierItems',
  );
  const [item] = listOf(registered).map(String);
  if (item === undefined) return null;
  const slash = item.indexOf('/');
  const service = slash === -1 ? item : item.slice(0, slash);
  const path = slash === -1 ? '/StatusNotifierItem' : item.slice(slash);
  const own = (name: string) => property(service, path, 'org.kde.StatusNotifierItem', name);
  const menu = String(await own('Menu'));
  const entries = await menuOf(service, menu);
  if (entries.length === 0) return null;
  // Read after the menu, which the app sets last, so everything else is there.
  const [tooltip, pixmap] = await Promise.all([own('ToolTip'), own('IconPixmap')]);
  return {
    tooltip: String(listOf(tooltip)[2]),
    picture: createHash('sha256').update(JSON.stringify(pixmap)).digest('hex'),
    menu: entries,
    async click(label) {
      const entry = find(entries, label);
      if (entry === null) throw new Error(`the tray's menu has no entry "${label}"`);
      const event = [`int32 ${entry.id}`, "'clicked'", "<''>", 'uint32 0'];
      await call(service, menu, 'com.canonical.dbusmenu.Event', ...event);
    },
  };
}

/**
 * Chooses an entry, and retries if the menu was redrawn between reading and clicking. @throws Error after five tries
 */
export async function chooseFromTray(label: string): Promise<void> {
  await inFiveTries(async () => {
    const tray = await readTray();
    if (tray === null) throw new Error('there is no tray icon');
    await tray.click(label);
  });
}

/** All labels of a menu, including submenus, in order. */
export function labelsOf(entries: readonly MenuEntry[]): string[] {
  return entries.flatMap((entry) => (entry.isSeparator ? [] : [entry.label, ...labelsOf(entry.entries)]));
}

/** The entry with a label, including in submenus; null if there is none. */
export function find(entries: readonly MenuEntry[], label: string): MenuEntry | null {
  for (const entry of entries) {
    if (entry.label === label) return entry;
    const inner = find(entry.entries, label);
    if (inner !== null) return inner;
  }
  return null;
}

async function menuOf(service: string, path: string): Promise<readonly MenuEntry[]> {
  const layout = await call(
    service,
    path,
    'com.canonical.dbusmenu.GetLayout',
    'int32 0',
    'int32 -1',
    '@as []',
  );
  return entryOf(listOf(layout)[1]).entries;
}

function entryOf(node: DbusValue | undefined): MenuEntry {
  const [id, properties, children] = listOf(node);
  const named = properties instanceof Map ? properties : new Map<string, DbusValue>();
  return {
    id: Number(id),
    label: String(named.get('label') ?? '').replaceAll('_', ''),
    isSeparator: named.get('type') === 'separator',
    isChecked: named.has('toggle-type') ? named.get('toggle-state') === 1 : null,
    isEnabled: named.get('enabled') !== false,
    entries: listOf(children).map(entryOf),
  };
}

function listOf(value: DbusValue | undefined): readonly DbusValue[] {
  return Array.isArray(value) ? value : [];
}

async function property(service: string, path: string, owner: string, name: string): Promise<DbusValue> {
  const reply = await call(service, path, 'org.freedesktop.DBus.Properties.Get', owner, name);
  return listOf(reply)[0] ?? '';
}

async function call(
  service: string,
  path: string,
  method: string,
  ...args: readonly string[]
): Promise<DbusValue> {
  const { stdout } = await run(
    'gdbus',
    ['call', '--session', '--dest', service, '--object-path', path, '--method', method, '--', ...args],
    { timeout: 10_000, maxBuffer: 16 * 1024 * 1024 },
  );
  return parseVariant(stdout);
}
