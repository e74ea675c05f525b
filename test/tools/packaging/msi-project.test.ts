import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  deleteMenuEntriesCommand,
  deleteUserDataCommand,
  withOwnParts,
} from '../../../tools/packaging/msi-project.ts';

const project = `<Product>
    <!-- Files -->
    <Feature Id="ProductFeature" Absent="disallow">
      <ComponentGroupRef Id="ProductComponents"/>
    </Feature>
</Product>`;

test('adds the start at login and the deletion of data to the project', () => {
  const own = withOwnParts(project);
  expect(own).toContain('<Property Id="AUTOSTART" Secure="yes"/>');
  expect(own).toContain('<ComponentRef Id="Autostart"/>');
  expect(own).toContain('DELETEUSERDATA = "1"');
});

test('the start at login is decided again when the installed version is reinstalled', () => {
  const [component = ''] = /<Component Id="Autostart"[^>]*>/.exec(withOwnParts(project)) ?? [];
  expect(component).toContain(' Transitive="yes"');
});

test('an unexpected project is an error, not an MSI without these parts', () => {
  expect(() => withOwnParts('<Product/>')).toThrow('<!-- Files -->');
});

test('the additions are well-formed, with every character of the commands escaped', () => {
  const commands = [...withOwnParts(project).matchAll(/ExeCommand="([^"]*)"/g)].map(
    ([, command = '']) => command,
  );
  for (const command of commands) expect(command).not.toMatch(/[<>]|&(?!quot;)/);
  expect(commands.map((command) => command.replaceAll('&quot;', '"'))).toEqual([
    deleteUserDataCommand,
    deleteMenuEntriesCommand,
  ]);
});

test('every uninstallation deletes the menu entries of notifications, but data only on request', () => {
  const conditions = withOwnParts(project).matchAll(/<Custom Action="(\w+)"[^>]*><!\[CDATA\[(.*?)\]\]>/g);
  expect([...conditions].map(([, action, condition]) => [action, condition])).toEqual([
    ['DeleteMenuEntries', 'REMOVE = "ALL" AND NOT UPGRADINGPRODUCTCODE'],
    ['DeleteUserData', 'REMOVE = "ALL" AND DELETEUSERDATA = "1" AND NOT UPGRADINGPRODUCTCODE'],
  ]);
});

test('the command file has the line endings that cmd.exe needs to find labels, and rejects links on every level', () => {
  const file = readFileSync(
    join(import.meta.dirname, '../../../assets/installers/windows/delete-user-files.cmd'),
    'utf8',
  );
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const command of [deleteUserDataCommand, deleteMenuEntriesCommand])
    expect(file).toContain(`\r\n:${command.split(' ').at(-1)}\r\n`);
  const looks = file.match(/call :look/g) ?? [];
  expect(looks).toHaveLength(3 + 6);
});
