import { type Profiler, Session } from 'node:inspector/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { running } from '../support/running.ts';
import { isIn, textOf } from '../support/source-files.ts';

const root = join(import.meta.dirname, '../..');

/** The functions that run during `act`, by the file of the project, with their calls. */
async function callsDuring(act: () => unknown): Promise<ReadonlyMap<string, readonly string[]>> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  await session.post('Profiler.takePreciseCoverage');
  await act();
  const { result } = await session.post('Profiler.takePreciseCoverage');
  await session.post('Profiler.stopPreciseCoverage');
  session.disconnect();
  return new Map(result.map(({ url, functions }) => [fileOf(url), functions.flatMap(callsOf)]));
}

function fileOf(url: string): string {
  const file = url.startsWith('file:') ? fileURLToPath(url) : url;
  return file.startsWith(root) ? file.slice(root.length + 1) : file;
}

function callsOf({ functionName, ranges: [range] }: Profiler.FunctionCoverage): readonly string[] {
  return functionName === '' ? [] : Array<string>(range?.count ?? 0).fill(functionName);
}

/** The files of `main/` between the ports. The text of the user's language is an adapter in `views/`. */
function filesOf(calls: ReadonlyMap<string, readonly string[]>): readonly string[] {
  return [...calls]
    .filter(([file, called]) => called.length > 0 && isIn(file, 'main/'))
    .map(([file]) => file)
    .filter((file) => !isIn(file, 'main/node/', 'main/electron/') && file !== 'main/views/text.ts')
    .sort();
}

/** The text of CONTRIBUTING about one of them. */
function walkthrough(title: string): string {
  const [, section = ''] = textOf('.github/CONTRIBUTING.md').split(`**${title}.**`);
  return section.split(/\n\*\*|\n## /)[0] ?? '';
}

/** A program whose windows are those that are open; the app window is not. */
function withWindows() {
  const program = running();
  program.isAppOpen = false;
  return program;
}

it('an idle sample passes through at most 12 files, and once through the runtime', async () => {
  const program = withWindows();
  program.type(20 * 60);
  const calls = await callsDuring(() => program.type(15));
  const files = filesOf(calls);
  expect(files.length).toBeLessThanOrEqual(12);
  expect(calls.get('main/runtime/runtime.ts')).toEqual(['take']);
  expect(files.filter((file) => !walkthrough('An idle sample').includes(`\`${file}\``))).toEqual([]);
});

it('a Start passes through at most 15 files, and once through the planner', async () => {
  const program = withWindows();
  const { opportunityId } = await program.untilCard();
  const answer = { opportunityId, answer: 'start' };
  const calls = await callsDuring(() => program.ask('card', 'prompt:answer', answer));
  expect(program.calls).toContain('routine opened');
  const files = filesOf(calls);
  expect(files.length).toBeLessThanOrEqual(15);
  expect(calls.get('main/breaks/routine-planner.ts')).toEqual(['planForStart']);
  expect(files.filter((file) => !walkthrough('A click on Start').includes(`\`${file}\``))).toEqual([]);
});
