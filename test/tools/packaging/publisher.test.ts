import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { publicHomepage, withHomepage } from '../../../tools/packaging/publisher.ts';
import { filesIn, textOf } from '../../support/source-files.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const metainfo = textOf('assets/installers/linux/app.unhunch.desktop.metainfo.xml');

/** A project whose settings name this homepage. */
function projectWith(homepage: string): string {
  const folder = tempFolder();
  writeFileSync(join(folder, 'electron-builder.yml'), `extraMetadata:\n  homepage: ${homepage}\n`);
  return folder;
}

test('the homepage is the line in the settings, without a slash at the end', () => {
  expect(publicHomepage(projectWith('https://unhunch.test/app/'))).toBe('https://unhunch.test/app');
});

test('the repository that releases is used only while the settings name no address', () => {
  const repository = 'https://code.test/o/unhunch';
  expect(publicHomepage(projectWith('file:///usr/share/doc/unhunch/'), repository)).toBe(repository);
  expect(publicHomepage(projectWith('https://unhunch.test'), repository)).toBe('https://unhunch.test');
});

test('an address that is not on the web is not linked', () => {
  expect(publicHomepage(projectWith('file:///usr/share/doc/unhunch/'))).toBeNull();
  expect(withHomepage(metainfo, null)).toBe(metainfo);
  expect(metainfo).not.toContain('<url');
});

test('a settings file without a homepage is an error', () => {
  const folder = tempFolder();
  writeFileSync(join(folder, 'electron-builder.yml'), 'extraMetadata: {}\n');
  expect(() => publicHomepage(folder)).toThrow();
});

test('the metadata gets the link once, in the place that AppStream expects', () => {
  const linked = withHomepage(metainfo, 'https://unhunch.test');
  expect(linked.match(/<url .*/g)).toEqual(['<url type="homepage">https://unhunch.test</url>']);
  expect(linked.indexOf('<url')).toBeGreaterThan(linked.indexOf('<icon'));
});

test('no placeholder of an address is in what users, administrators and package managers read', () => {
  const paths = ['assets', 'docs', 'main', 'renderer', 'shared', 'tools'].flatMap(filesIn);
  const texts = [...paths, 'package.json', 'electron-builder.yml', 'README.md'].filter((path) =>
    /\.(md|ts|tsx|json|ya?ml|xml|html|desktop)$/.test(path),
  );
  expect(texts.length).toBeGreaterThan(300);
  const placeholder = /https?:\/\/[\w.-]*\bexample\b|@[\w.-]*\.example\b|\bunhunch\.example\b/;
  const found = texts.filter((path) => placeholder.test(textOf(path)));
  expect(found).toEqual([]);
});
