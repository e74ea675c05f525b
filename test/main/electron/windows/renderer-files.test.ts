import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileFor, securityHeaders } from '../../../../main/electron/windows/renderer-files.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

function renderer(): string {
  const folder = tempFolder();
  const root = join(folder, 'renderer');
  mkdirSync(join(root, 'assets'), { recursive: true });
  writeFileSync(join(root, 'app.html'), '<!doctype html>');
  writeFileSync(join(root, 'assets', 'a b.js'), '');
  writeFileSync(join(root, 'assets', 'app.js.map'), '{}');
  writeFileSync(join(folder, 'secret.json'), '{}');
  symlinkSync(join(folder, 'secret.json'), join(root, 'assets', 'link.json'));
  return root;
}

test('files of the build are served with their type', async () => {
  const root = renderer();
  expect(await fileFor('app://unhunch/app.html?window=card#top', root)).toMatchObject({
    type: 'text/html; charset=utf-8',
  });
  expect(await fileFor('app://unhunch/assets/a%20b.js', root)).toMatchObject({
    type: 'text/javascript; charset=utf-8',
  });
});

test.each([
  ['outside, plain', 'app://unhunch/../secret.json'],
  ['outside, encoded', 'app://unhunch/%2e%2e/secret.json'],
  ['outside, encoded slash', 'app://unhunch/assets/..%2f..%2fsecret.json'],
  ['outside, backslash', 'app://unhunch/..%5csecret.json'],
  ['outside, by a link', 'app://unhunch/assets/link.json'],
  ['another host', 'app://elsewhere/app.html'],
  ['another scheme', 'file:///app.html'],
  ['an unknown type', 'app://unhunch/assets/app.js.map'],
  ['a folder', 'app://unhunch/assets/'],
  ['nothing', 'app://unhunch/none.html'],
  ['a broken escape', 'app://unhunch/%e0%a4%a.html'],
  ['a zero byte', 'app://unhunch/app.html%00.html'],
])('refuses %s', async (_name, url) => {
  expect(await fileFor(url, renderer())).toBeNull();
});

test('the policy allows no network, no inline code and no frame', () => {
  const policy = securityHeaders['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe');
  expect(policy).not.toContain('connect-src');
});
