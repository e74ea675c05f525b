import { execFileSync } from 'node:child_process';
import { closeSync, constants, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { answersInTime } from '../../../../main/node/content/answering-folder.ts';
import { createContentSource } from '../../../../main/node/content/content-source.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const shipped = join(import.meta.dirname, '../../../../assets/content');

/** A folder with a file whose reading never ends: a pipe that nobody writes to, as a server that is out of reach. */
function hangingFolder(): string {
  const folder = tempFolder();
  const pipe = join(folder, 'content.yaml');
  execFileSync('mkfifo', [pipe]);
  // Lets the thread go that waits for a writer.
  onTestFinished(() => closeSync(openSync(pipe, constants.O_RDWR | constants.O_NONBLOCK)));
  return folder;
}

it.runIf(process.platform === 'linux')('a folder that hangs is rejected and not read', async () => {
  const folder = hangingFolder();
  const source = createContentSource(shipped, (asked) => answersInTime(asked, 200));
  await source.prepare?.(folder);
  const { refused, library } = source.load(folder);
  expect(refused).toEqual([{ file: folder, key: '(folder)', reason: 'did not answer in time' }]);
  expect(library.exercises.size).toBeGreaterThan(20);
});

it('a folder that answers is read, also after one that did not', async () => {
  const folder = tempFolder();
  mkdirSync(join(folder, 'exercises'));
  writeFileSync(join(folder, 'content.yaml'), 'name: Our gym\n');
  let isAnswering = false;
  const source = createContentSource(shipped, async () => isAnswering);
  await source.prepare?.(folder);
  expect(source.load(folder).refused).toHaveLength(1);
  expect(source.load(null).refused).toEqual([]);
  isAnswering = true;
  await source.prepare?.(folder);
  expect(source.load(folder).refused).toEqual([]);
});

it('a folder that is not there answers: why it cannot be read is told as before', async () => {
  const folder = join(tempFolder(), 'absent');
  expect(await answersInTime(folder)).toBe(true);
  const source = createContentSource(shipped);
  await source.prepare?.(folder);
  expect(source.load(folder).refused[0]?.reason).toContain('ENOENT');
});
