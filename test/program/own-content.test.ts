import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { noExclusions } from '../../shared/choice/exclusions.ts';
import { handPolicy } from '../support/hand-policy.ts';
import { type Running, running } from '../support/running.ts';
import { tempFolder } from '../support/temp-folder.ts';

const shipped = join(import.meta.dirname, '../../assets/content');

/** A shipped exercise file, with another name and other lines. */
function exerciseText(id: string, from = 'seat-turn', more = ''): string {
  const text = readFileSync(join(shipped, `exercises/${from}.yaml`), 'utf8');
  return `${text.replace(/^id: .*/m, `id: ${id}`).replace(/^name: .*/m, `name: Own ${id}`)}${more}`;
}

const routineText = (id: string, items: string, seconds: number) =>
  `id: ${id}\nname: Own ${id}\nabout: From the clinic.\nseconds: ${seconds}\nitems: [${items}]\n`;

/** A clinic's folder. */
function clinic(files: Readonly<Record<string, string>>): string {
  const folder = join(tempFolder(), 'Clinic North');
  mkdirSync(join(folder, 'exercises'), { recursive: true });
  mkdirSync(join(folder, 'routines'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

async function noticesOf(program: Running): Promise<readonly string[]> {
  const notices = await program.ask('app', 'notices:get');
  return notices.map(({ type }) => type).filter((type) => type.startsWith('content'));
}

/** The lines of the log about rejected files. */
function loggedOf(program: Running): readonly string[] {
  const start = 'content rejected: ';
  return program.warnings.flatMap((line) => (line.startsWith(start) ? [line.slice(start.length)] : []));
}

async function libraryOf(program: Running) {
  const { exercises, routines } = await program.ask('app', 'routines:get');
  const own = [
    ...exercises.map(({ exercise: { id }, source }) => ({ id, source })),
    ...routines.map(({ routine: { id }, source }) => ({ id, source })),
  ];
  return own.filter(({ source }) => source !== null);
}

const good = {
  'content.yaml': 'name: Clinic North\n',
  'exercises/north-turn.yaml': exerciseText('north-turn'),
  'routines/north-two.yaml': routineText('north-two', 'north-turn, shoulder-rolls', 60),
};

describe("an organisation's folder", () => {
  test('is shown beside its exercises and routines, at the start and after a restart', async () => {
    const folder = clinic(good);
    const first = running({ settings: { contentFolder: folder } });
    const expected = [
      { id: 'north-turn', source: 'Clinic North' },
      { id: 'north-two', source: 'Clinic North' },
    ];
    expect(await libraryOf(first)).toEqual(expected);
    expect(await noticesOf(first)).toEqual([]);
    expect(await first.ask('app', 'routine:start', { routineId: 'north-two' })).toEqual({ ok: true });
    expect(await first.finish()).toMatchObject({ name: 'Own north-two', plannedSeconds: 60 });
    expect(await libraryOf(first.restart())).toEqual(expected);
  });

  test('is loaded and unloaded with its setting, but not in the middle of a routine', async () => {
    const program = running();
    const folder = clinic(good);
    expect(await program.set('contentFolder', folder)).toEqual({ ok: true });
    expect(await libraryOf(program)).toHaveLength(2);
    expect(program.pushed.findLast(({ name }) => name === 'routines:changed')?.payload).toEqual(
      await program.ask('app', 'routines:get'),
    );
    await program.ask('app', 'routine:start', { routineId: 'north-two' });
    await program.set('contentFolder', null);
    const view = await program.ask('routine', 'routine:get');
    expect(view?.exercises.map(({ id }) => id)).toContain('north-turn');
    expect(view?.leftOut).toEqual([]);
    await program.finish();
    expect(await libraryOf(program)).toEqual([]);
    expect(await program.ask('app', 'routine:start', { routineId: 'north-two' })).toMatchObject({
      ok: false,
    });
  });

  test('obeys the exclusions', async () => {
    const exclusions = { ...noExclusions, demands: ['turn'] };
    const program = running({ settings: { contentFolder: clinic(good), exclusions } });
    const { exercises } = await program.ask('app', 'routines:get');
    expect(exercises.find(({ exercise }) => exercise.id === 'north-turn')?.hiddenBy).toEqual({
      type: 'exclusion',
    });
    const { routines } = await program.ask('app', 'routines:get');
    expect(routines.find(({ routine }) => routine.id === 'north-two')?.routine.name).toBe('Own north-two');
    // The swaps named in its file replace it.
    expect(await program.ask('app', 'routine:start', { routineId: 'north-two' })).toEqual({ ok: true });
    const { steps } = await program.finish();
    expect(steps.map(({ exerciseId }) => exerciseId)).not.toContain('north-turn');
  });

  test('needs neither a name file nor exercises of its own', async () => {
    const folder = join(tempFolder(), 'Physio');
    mkdirSync(join(folder, 'routines'), { recursive: true });
    writeFileSync(join(folder, 'routines/calm.yaml'), routineText('calm', 'rib-breath', 60));
    const program = running({ settings: { contentFolder: folder } });
    expect(await libraryOf(program)).toEqual([{ id: 'calm', source: 'Physio' }]);
    expect(await noticesOf(program)).toEqual([]);
  });
});

describe('errors in it', () => {
  test("are in the text for the help desk by their files' names if a policy names the folder", async () => {
    const folder = clinic({
      ...good,
      'exercises/bad-key.yaml': exerciseText('bad-key', 'seat-turn', 'colour: red\n'),
    });
    const program = running({ policy: handPolicy({ contentFolder: folder }).source });
    expect(await program.ask('app', 'diagnosis:get')).toContain(
      '[folder]/exercises/bad-key.yaml: colour: there is no such key',
    );
  });

  test('are reported with file, key and reason; the rest works', async () => {
    const folder = clinic({
      ...good,
      'exercises/bad-key.yaml': exerciseText('bad-key', 'seat-turn', 'colour: red\n'),
      'exercises/bad-place.yaml': exerciseText('bad-place').replace(/^place: .*/m, 'place: ceiling'),
      'routines/long-sum.yaml': routineText('long-sum', 'north-turn', 60),
      'routines/lost.yaml': routineText('lost', 'bad-key', 60),
    });
    copyFileSync(join(shipped, 'exercises/hug.yaml'), join(folder, 'exercises/hug.yaml'));
    writeFileSync(join(folder, 'routines/rotation.yaml'), routineText('rotation', 'north-turn', 60));
    writeFileSync(join(folder, 'routines/north-turn.yaml'), routineText('north-turn', 'rib-breath', 60));
    const program = running();
    await program.set('contentFolder', folder);
    expect(await libraryOf(program)).toHaveLength(2);
    expect(await noticesOf(program)).toEqual(['content-refused']);
    expect(loggedOf(program)).toEqual([
      `"${join(folder, 'exercises/bad-key.yaml')}": colour: there is no such key`,
      expect.stringMatching(/exercises\/bad-place\.yaml": place: /),
      `"${join(folder, 'exercises/hug.yaml')}": id: the name "hug" is taken`,
      `"${join(folder, 'routines/north-turn.yaml')}": id: the name "north-turn" is taken`,
      `"${join(folder, 'routines/rotation.yaml')}": id: the name "rotation" is taken`,
      `"${join(folder, 'routines/long-sum.yaml')}": seconds: is 60, but the exercises take 40 seconds`,
      `"${join(folder, 'routines/lost.yaml')}": items.0: there is no exercise "bad-key"`,
    ]);
    // A folder of the user's own may have names that say something about them.
    const diagnosis = await program.ask('app', 'diagnosis:get');
    expect(diagnosis).toContain('a file: colour: there is no such key');
    expect(diagnosis).toContain('a file: id: the name [name] is taken');
    expect(diagnosis).not.toContain('north-turn');
    // The notices belong to the folder.
    await program.set('contentFolder', null);
    expect(await noticesOf(program)).toEqual([]);
  });

  test.each([
    ['/no/such/folder', /^"\/no\/such\/folder": \(folder\): cannot be read \(ENOENT\)$/],
    ['relative', /^"relative": \(folder\): must be the whole path of a folder$/],
    [import.meta.filename, /\(folder\): is not a folder$/],
  ])('a place that is not a folder: %s', async (folder, message) => {
    const program = running({ settings: { contentFolder: folder } });
    expect(await noticesOf(program)).toEqual(['content-unreachable']);
    expect(loggedOf(program)).toEqual([expect.stringMatching(message)]);
    await program.start();
    await program.finish();
    expect(program.calls.filter((call) => call.startsWith('error'))).toEqual([]);
  });

  test("in the name file lead to the folder's own name", async () => {
    const folder = clinic({ ...good, 'content.yaml': 'title: x\n' });
    const program = running({ settings: { contentFolder: folder } });
    expect((await libraryOf(program))[0]?.source).toBe('Clinic North');
    expect(loggedOf(program)).toEqual([
      expect.stringMatching(/content\.yaml": name: /),
      expect.stringMatching(/content\.yaml": title: there is no such key/),
    ]);
  });
});
