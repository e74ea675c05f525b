import { execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, expect, it, onTestFinished } from 'vitest';
import { openHistory } from '../../../../main/node/history/history.ts';
import { openReadOnly } from '../../../../tools/report/read-only-history.ts';
import { ended } from '../../../support/ended.ts';
import { describeWith } from '../../../support/required-programs.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const run = promisify(execFile);
const support = join(import.meta.dirname, '../../../support');
const context = { zone: 'UTC' };

interface Found {
  readonly isExclusive: boolean;
  readonly isDamaged: boolean;
  readonly days: readonly string[];
  /** The time that opening took, milliseconds. */
  readonly tookMs: number;
}

describeWith(['/usr/bin/gcc'], 'a folder that cannot be shared', () => {
  let library = '';
  beforeAll(() => {
    const folder = mkdtempSync(join(tmpdir(), 'unhunch-test-'));
    library = join(folder, 'unshareable-folder.so');
    execFileSync('/usr/bin/gcc', [
      '-shared',
      '-fPIC',
      '-o',
      library,
      join(support, 'unshareable-folder.c'),
      '-ldl',
    ]);
    return () => rmSync(folder, { recursive: true });
  });

  const environmentOf = (lack: string) => ({ ...process.env, LD_PRELOAD: library, [lack]: '1' });
  const script = join(support, 'keep-comfort.ts');

  async function keep(lack: string, file: string, day: string, mode = ''): Promise<Found> {
    const args = [script, file, day, mode];
    const { stdout } = await run(process.execPath, args, { env: environmentOf(lack) }).catch(
      (error: Error & { readonly signal?: string; readonly stdout: string }) => {
        if (mode === 'cut-off' && error.signal === 'SIGKILL') return error;
        throw error;
      },
    );
    return JSON.parse(stdout);
  }

  const lacks = ['NO_SHARED_MEMORY', 'NO_SHARED_LOCKS'] as const;

  it.each(lacks)(
    '%s: the history is stored, from the first start and after a power loss',
    async (lack) => {
      const file = join(tempFolder(), 'history.sqlite');
      const isKept = { isExclusive: true, isDamaged: false };
      expect(await keep(lack, file, '2026-03-02')).toMatchObject({ ...isKept, days: ['2026-03-02'] });
      const second = await keep(lack, file, '2026-03-03', 'cut-off');
      expect(second).toMatchObject({ ...isKept, days: ['2026-03-02', '2026-03-03'] });
      const third = await keep(lack, file, '2026-03-04');
      expect(third).toMatchObject({ ...isKept, days: ['2026-03-02', '2026-03-03', '2026-03-04'] });
      // Only the first start waits for SQLite to give up on the log.
      expect(Math.max(second.tookMs, third.tookMs)).toBeLessThan(3000);
    },
    60_000,
  );

  it('a history from a local disk is used together with its log', async () => {
    const file = join(tempFolder(), 'history.sqlite');
    const local = await run(process.execPath, [script, file, '2026-03-02', 'cut-off']).catch(
      (error) => error,
    );
    expect(JSON.parse(local.stdout)).toMatchObject({ isExclusive: false });
    expect(await keep('NO_SHARED_MEMORY', file, '2026-03-03')).toMatchObject({
      isExclusive: true,
      isDamaged: false,
      days: ['2026-03-02', '2026-03-03'],
    });
  }, 60_000);

  it('while the app has it open, the report says so; afterwards it reads it', async () => {
    const file = join(tempFolder(), 'history.sqlite');
    const app = spawn(process.execPath, [script, file, '2026-03-02', 'hold'], {
      env: environmentOf('NO_SHARED_MEMORY'),
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    onTestFinished(() => ended(app));
    await once(app.stdout, 'data');
    expect(() => openReadOnly(file, context)).toThrow(
      /another program has it open.*quit Unhunch and try again/,
    );
    expect(() => openHistory(file)).toThrow(/cannot be used: another program has it open/);
    app.stdin.end();
    await once(app, 'exit');
    const history = openReadOnly(file, context);
    expect(history.comfort('2026-03-01', '2026-03-31')).toHaveLength(1);
    history.close();
  }, 30_000);
});

it('a local folder has a log, and nothing is reported', async () => {
  let isExclusive = false;
  const history = openHistory(join(tempFolder(), 'history.sqlite'), {
    onExclusive() {
      isExclusive = true;
    },
  });
  history.close();
  expect(isExclusive).toBe(false);
});
