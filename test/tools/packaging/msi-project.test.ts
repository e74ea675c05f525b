import { expect, test } from 'vitest';
import { deleteUserDataCommand, withOwnParts } from '../../../tools/packaging/msi-project.ts';

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

test('whether it starts at login is decided anew when the installed version is installed again', () => {
  const [component = ''] = /<Component Id="Autostart"[^>]*>/.exec(withOwnParts(project)) ?? [];
  expect(component).toContain(' Transitive="yes"');
});

test('a project of another form is an error, not an MSI without these parts', () => {
  expect(() => withOwnParts('<Product/>')).toThrow('<!-- Files -->');
});

test('what is added is well-formed, with every sign of the command escaped', () => {
  const own = withOwnParts(project);
  const command = /ExeCommand="([^"]*)"/.exec(own)?.[1] ?? '';
  expect(command).not.toMatch(/[<>]|&(?!amp;|quot;)/);
  expect(command.replaceAll('&quot;', '"').replaceAll('&amp;', '&')).toBe(deleteUserDataCommand);
});
