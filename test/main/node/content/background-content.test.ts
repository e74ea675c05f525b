import { execFileSync, fork, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  createBackgroundContent,
  type ReaderProcess,
} from '../../../../main/node/content/background-content.ts';
import { createContentSource } from '../../../../main/node/content/content-source.ts';
import { loadOwnContent } from '../../../../main/node/content/own-content.ts';
import { shippedLibrary } from '../../../support/library.ts';
import { longestHold } from '../../../support/longest-hold.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const root = join(import.meta.dirname, '../../../..');
const shippedFolder = join(root, 'assets/content');

/** The process that the app starts, run by Node. */
function startReader(): ReaderProcess {
  const child = fork(join(root, 'main/node/content/content-reader.ts'), ['--read-content'], {
    stdio: 'ignore',
  });
  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        child.once('message', resolve);
        child.once('exit', (code) => reject(new Error(`ended with ${code}`)));
        child.send(question);
      }),
    kill: () => void child.kill('SIGKILL'),
  };
}

/** A folder with one routine of the app's own exercises. */
function organisation() {
  const folder = tempFolder();
  for (const part of ['exercises', 'routines']) mkdirSync(join(folder, part));
  writeFileSync(join(folder, 'content.yaml'), 'name: Physio Nord');
  const routine = readFileSync(join(shippedFolder, 'routines/desk-reset.yaml'), 'utf8');
  writeFileSync(join(folder, 'routines/our-reset.yaml'), routine.replace('id: desk-reset', 'id: our-reset'));
  return folder;
}

function sourceFor(file: string, start = startReader, limitMs = 10_000) {
  return createContentSource(shippedFolder, createBackgroundContent({ shippedFolder, file, start, limitMs }));
}

test('a folder is read by another process, and its contents are available at once at the next start', async () => {
  const folder = organisation();
  const file = join(tempFolder(), 'content-last-known.json');
  const first = sourceFor(file);
  const read = new Promise<void>((resolve) => void first.subscribe(resolve));
  expect(first.load(folder).library.routines.has('our-reset')).toBe(false);
  await read;
  expect(first.load(folder).library.routines.has('our-reset')).toBe(true);
  expect(first.load(folder).sources.get('our-reset')).toBe('Physio Nord');

  const never: ReaderProcess = { ask: () => new Promise(() => {}), kill: () => {} };
  const second = sourceFor(file, () => never, 50);
  const late = new Promise<void>((resolve) => void second.subscribe(resolve));
  expect(second.load(folder).library.routines.has('our-reset')).toBe(true);
  await late;
  const { library, refused } = second.load(folder);
  expect(library.routines.has('our-reset')).toBe(true);
  expect(refused).toMatchObject([
    { file: folder, reason: expect.stringMatching(/within 0.05 s; .* stay in use/) },
  ]);
});

test('a reader that waits forever is killed and blocks nothing', async () => {
  const file = join(tempFolder(), 'content-last-known.json');
  const pipe = join(tempFolder(), 'pipe');
  execFileSync('mkfifo', [pipe]);
  // Acts as a server that does not answer: the process hangs in a system call.
  const start = (): ReaderProcess => {
    const script = `require('fs').readFileSync(${JSON.stringify(pipe)})`;
    const child = spawn(process.execPath, ['-e', script], { stdio: 'ignore' });
    return { ask: () => new Promise(() => {}), kill: () => void child.kill('SIGKILL') };
  };
  const source = sourceFor(file, start, 100);
  const reported = new Promise<void>((resolve) => void source.subscribe(resolve));
  const { longestMs } = await longestHold(async () => {
    source.load('/srv/dead');
    await reported;
  });
  expect(longestMs).toBeLessThan(1000);
  expect(existsSync(file)).toBe(false);
});

test('a folder that disappears keeps its last contents; an invalid answer changes nothing', async () => {
  const file = join(tempFolder(), 'content-last-known.json');
  const folder = organisation();
  const background = createBackgroundContent({ shippedFolder, file, start: startReader });
  await background.read(folder);
  const before = readFileSync(file, 'utf8');
  await expect(background.read(join(folder, 'gone'))).rejects.toThrow(/cannot be read/);
  const lying = createBackgroundContent({
    shippedFolder,
    file,
    start: () => ({ ask: async () => ({ exercises: [{ id: 'x' }] }), kill: () => {} }),
  });
  await expect(lying.read(folder)).rejects.toThrow();
  expect(readFileSync(file, 'utf8')).toBe(before);
  writeFileSync(file, '{');
  expect(background.lastKnown(folder)).toBeNull();
});

test('pipes, devices, folders and huge files are rejected before they are read', () => {
  const folder = organisation();
  const at = (name: string) => join(folder, 'exercises', name);
  execFileSync('mkfifo', [at('pipe.yaml')]);
  symlinkSync('/dev/zero', at('zero.yaml'));
  mkdirSync(at('folder.yaml'));
  writeFileSync(at('huge.yaml'), '');
  truncateSync(at('huge.yaml'), 3_000_000_000);
  symlinkSync('/nowhere', at('nowhere.yaml'));
  const began = performance.now();
  const { refused, routines } = loadOwnContent(folder, shippedLibrary());
  expect(performance.now() - began).toBeLessThan(2000);
  expect(refused.map(({ file, reason }) => [file.slice(folder.length + 11), reason])).toEqual([
    ['folder.yaml', 'is not a file'],
    ['huge.yaml', 'is too large for a content file'],
    ['nowhere.yaml', 'cannot be read (ENOENT)'],
    ['pipe.yaml', 'is not a file'],
    ['zero.yaml', 'is not a file'],
  ]);
  expect(routines.has('our-reset')).toBe(true);
});

test('the number of files read and of mistakes reported is limited', () => {
  const folder = organisation();
  for (let index = 0; index < 700; index += 1)
    writeFileSync(join(folder, 'exercises', `e${index}.yaml`), 'a: [');
  const { refused } = loadOwnContent(folder, shippedLibrary());
  expect(refused).toHaveLength(21);
  expect(refused.at(-1)?.reason).toMatch(/^has \d+ more errors$/);
  expect(refused.some(({ reason }) => reason.startsWith('holds more than 500 files'))).toBe(true);
});
