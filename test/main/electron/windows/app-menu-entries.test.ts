import type { MenuItemConstructorOptions } from 'electron';
import { expect, it } from 'vitest';
import { appMenuEntries } from '../../../../main/electron/windows/app-menu-entries.ts';

const rolesOf = (entries: readonly MenuItemConstructorOptions[]): (string | undefined)[] =>
  entries.flatMap(({ role, submenu }) => [role, ...(Array.isArray(submenu) ? rolesOf(submenu) : [])]);

it.each([true, false])('the menu has no reload and no developer tools, and can zoom (macOS: %s)', (isMac) => {
  const roles = rolesOf(appMenuEntries(isMac, false, 'View'));
  for (const role of ['reload', 'forceReload', 'toggleDevTools', 'viewMenu', 'fileMenu']) {
    expect(roles).not.toContain(role);
  }
  expect(roles).toEqual(expect.arrayContaining(['zoomIn', 'zoomOut', 'resetZoom', 'editMenu']));
  expect(roles.includes('appMenu')).toBe(isMac);
});

it('a development build keeps the developer tools', () => {
  expect(rolesOf(appMenuEntries(false, true, 'View'))).toContain('toggleDevTools');
});
