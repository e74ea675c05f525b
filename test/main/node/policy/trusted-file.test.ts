import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { whyUntrusted } from '../../../../main/node/policy/trusted-file.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const self = process.getuid?.() ?? 0;

/** A trusted file, and a folder beside the file's own. */
function place() {
  const root = tempFolder();
  for (const name of ['safe', 'open']) mkdirSync(join(root, name), { mode: 0o755 });
  const file = join(root, 'safe/policy.json');
  writeFileSync(file, '{}', { mode: 0o644 });
  return { file, open: join(root, 'open') };
}

test.runIf(process.platform !== 'win32')(
  'a file and a link to it are trusted if only root can put them there',
  () => {
    const { file, open } = place();
    const link = join(open, 'policy.json');
    symlinkSync(file, link);
    expect(whyUntrusted(file, self)).toBeNull();
    expect(whyUntrusted(link, self)).toBeNull();
  },
);

test.runIf(process.platform !== 'win32')('a link in a folder that others can write to is not trusted', () => {
  const { file, open } = place();
  const link = join(open, 'policy.json');
  symlinkSync(file, link);
  chmodSync(open, 0o777);
  expect(whyUntrusted(file, self)).toBeNull();
  expect(whyUntrusted(link, self)).toMatch(/open can be changed by users other/);
  const second = join(file, '../second.json');
  symlinkSync(link, second);
  expect(whyUntrusted(second, self)).toMatch(/open can be changed by users other/);
});
