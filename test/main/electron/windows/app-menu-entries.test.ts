import type { MenuItemConstructorOptions } from 'electron';
import { expect, it } from 'vitest';
import { appMenuEntries } from '../../../../main/electron/windows/app-menu-entries.ts';

const rolesOf = (entries: readonly MenuItemConstructorOptions[]): (string | undefined)[] =>
  entries.flatMap(({ role, submenu }) => [role, ...(Array.isArray(submenu) ? rolesOf(submenu) : [])]);

it.each([true, false])('reloads nothing and opens no tools, and makes text larger (macOS: %s)', (isMac) => {
  const roles = rolesOf(appMenuEntries(isMac, false, 'View'));
  for (const role of ['reload', 'forceReload', 'toggleDevTools', 'viewMenu', 'fileMenu']) {
    expect(roles).not.toContain(role);
  }
  expect(roles).toEqual(expect.arrayContaining(['zoomIn', 'zoomOut', 'resetZoom', 'editMenu']));
  expect(roles.includes('appMenu')).toBe(isMac);
});

it('a development build keeps the tools', () => {
  expect(rolesOf(appMenuEntries(false, true, 'View'))).toContain('toggleDevTools');
});
