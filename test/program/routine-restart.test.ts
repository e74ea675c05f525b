import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { RoutineStep } from '../../shared/content/exercise-schema.ts';
import type { RoutineView } from '../../shared/views/views.ts';
import { type Running, running } from '../support/running.ts';
import { tempFolder } from '../support/temp-folder.ts';

const DAY = '2026-11-16';

/** Does the first `seconds` of the running routine and reports them. */
async function doPart(program: Running, view: RoutineView, seconds: number): Promise<readonly RoutineStep[]> {
  const [first, second] = view.steps;
  if (first === undefined) throw new Error('there are no steps');
  const steps = [{ ...first, seconds: Math.min(first.seconds, seconds) }];
  if (second !== undefined && seconds > first.seconds)
    steps.push({ ...second, seconds: seconds - first.seconds });
  program.clock.run(seconds + 1);
  const { runId } = view;
  await program.ask('routine', 'routine:progress', {
    runId,
    doneSeconds: seconds,
    hasBothSides: true,
    steps,
  });
  return steps;
}

/** A program whose history is a file, so that it can be copied while the program runs. */
function runningOnDisk(startMs?: number, folder = tempFolder()): Running {
  const historyFile = join(folder, 'history.sqlite');
  return running({ ...(startMs === undefined ? null : { startMs }), historyFile }, folder);
}

/** The program after it was killed and started again, with what was on the disk by then. */
function afterKill(program: Running, seconds: number): Running {
  const folder = tempFolder();
  cpSync(program.folder, folder, { recursive: true });
  return runningOnDisk(program.clock.now().wallMs + seconds * 1000, folder);
}

describe('a restart in the middle of a routine', () => {
  test.each([
    ['a short one', 20, 'partial'],
    ['one of a night', 12 * 3600, 'partial'],
  ])('%s keeps the routine and what was done of it', async (_name, away, verdict) => {
    const first = running();
    await first.untilCard();
    const view = await first.start();
    const steps = await doPart(first, view, 25);
    const second = first.restart(away);
    const [run] = second.history.routines(DAY, DAY);
    expect(run).toMatchObject({ doneSeconds: 25, verdict });
    expect(run?.routineId).not.toBe('unknown');
    expect(second.history.steps(DAY, DAY)).toMatchObject(steps);
    expect(second.calls.filter((call) => call.startsWith('error'))).toEqual([]);
  });

  test('after a kill, the routine and its steps are those of the last save', async () => {
    const first = runningOnDisk();
    await first.ask('app', 'routine:start', { routineId: 'long-desk' });
    const view = await first.ask('routine', 'routine:get');
    if (view === null) throw new Error('no routine runs');
    await doPart(first, view, 20);
    // Everything is saved after two samples at the latest.
    first.clock.run(40);
    const second = afterKill(first, 30);
    expect(second.history.routines(DAY, DAY)).toMatchObject([{ routineId: 'long-desk', doneSeconds: 20 }]);
    expect(second.history.steps(DAY, DAY)).toMatchObject([{ seconds: 20 }]);
  });

  test('a swap is saved at once', async () => {
    const first = runningOnDisk();
    const view = await first.start();
    const [step] = view.steps;
    await first.ask('routine', 'routine:swap', { runId: view.runId, exerciseId: step?.exerciseId });
    const kept = afterKill(first, 5).history;
    expect(first.history.lastSession()?.plan?.replaced).toEqual([step?.exerciseId]);
    // The kill ended the routine: it does not come back.
    expect(kept.lastSession()?.plan).toBeNull();
  });
});

test('a card that reappears after a restart offers the same routine', async () => {
  const first = running();
  const card = await first.untilCard();
  const second = first.restart(20);
  second.type(20);
  expect((await second.untilCard()).routine).toEqual(card.routine);
});

test('unless one of its exercises is no longer allowed', async () => {
  const first = running();
  const card = await first.untilCard();
  const barred = card.routine.exercise.id;
  first.stop();
  const exclusions = { exercises: [barred], demands: [], sides: [] };
  const startMs = first.clock.now().wallMs + 20_000;
  const second = running({ startMs, settings: { exclusions } }, first.folder);
  second.type(20);
  expect((await second.untilCard()).routine.exercise.id).not.toBe(barred);
});

test('ignored cards do not repeat a routine within three prompts, with or without restarts', async () => {
  let program = running({ settings: { promptsPerDay: 12 } });
  const ids: string[] = [];
  for (let prompts = 0; prompts < 8; prompts += 1) {
    const card = await program.untilCard();
    ids.push(card.routine.id);
    await program.ask('card', 'prompt:answer', { opportunityId: card.opportunityId, answer: 'skip' });
    program = program.restart(10);
  }
  for (const [index, id] of ids.entries()) expect(ids.slice(Math.max(0, index - 3), index)).not.toContain(id);
  expect(program.history.recentPrompts(8).map(({ routineId }) => routineId)).toEqual(ids.toReversed());
});

describe('a session of the programme', () => {
  const rating = { isComfortable: true, isControlEasy: null, effort: null };
  const viewOf = (program: Running) => program.ask('app', 'programme:get');

  async function unratedSession(): Promise<{ program: Running; runId: number }> {
    const program = running();
    await program.ask('app', 'programme:change', { to: 'start' });
    await program.ask('app', 'routine:start', { routineId: 'desk-reset' });
    const { runId } = await program.finish();
    return { program, runId };
  }

  test('without a rating is asked about on the programme page, even after a restart', async () => {
    const { program, runId } = await unratedSession();
    const unrated = { runId, day: DAY, name: 'Desk reset', question: { control: false, effort: false } };
    expect(await viewOf(program)).toMatchObject({ unrated });
    const second = program.restart(3600);
    expect(await viewOf(second)).toMatchObject({ unrated });
    expect(await second.ask('app', 'session:rate', { runId, ...rating })).toEqual({ ok: true });
    expect(await viewOf(second)).toMatchObject({
      unrated: null,
      programme: { sessions: [{ routineId: 'desk-reset', day: DAY }] },
    });
    const third = afterKill(second, 10);
    expect(await viewOf(third)).toMatchObject({ unrated: null });
    expect(await third.ask('app', 'session:rate', { runId, ...rating })).toMatchObject({ ok: false });
  });

  test('that ended with a restart is asked about too', async () => {
    const first = running();
    await first.ask('app', 'programme:change', { to: 'start' });
    await first.ask('app', 'routine:start', { routineId: 'desk-reset' });
    const view = await first.ask('routine', 'routine:get');
    if (view === null) throw new Error('no routine runs');
    await doPart(first, view, 40);
    const second = first.restart(20);
    expect(await viewOf(second)).toMatchObject({ unrated: { runId: view.runId, name: 'Desk reset' } });
  });

  test('is not asked about after a few days, in another week, or after its days were deleted', async () => {
    const { program } = await unratedSession();
    const later = program.restart(4 * 24 * 3600);
    expect(await viewOf(later)).toMatchObject({ unrated: null });
    const { program: other } = await unratedSession();
    await other.ask('app', 'programme:change', { to: 'skip-week' });
    other.clock.run(60);
    expect(await viewOf(other.restart(24 * 3600))).toMatchObject({ unrated: null });
    const { program: third } = await unratedSession();
    const range = { from: DAY, until: DAY };
    await third.ask('app', 'history:delete', { range, isConfirmed: true });
    expect(await viewOf(third)).toMatchObject({ unrated: null });
    expect(third.history.lastSession()?.unrated).toBeNull();
  });

  test('in which something hurt is not asked about', async () => {
    const program = running();
    await program.ask('app', 'programme:change', { to: 'start' });
    await program.ask('app', 'routine:start', { routineId: 'desk-reset' });
    const view = await program.ask('routine', 'routine:get');
    const [step] = view?.steps ?? [];
    await program.ask('routine', 'routine:hurts', { runId: view?.runId, exerciseId: step?.exerciseId });
    await program.finish();
    expect(await viewOf(program)).toMatchObject({ unrated: null });
    // The hint stays until it has been read.
    program.clock.run(60);
    expect(program.calls).not.toContain('routine closed');
    expect(await program.ask('routine', 'routine:close')).toEqual({ ok: true });
    expect(program.calls).toContain('routine closed');
  });

  test('counts as one even if an exercise was swapped because it had just been done', async () => {
    const program = running();
    await program.ask('app', 'programme:change', { to: 'start' });
    // The user stood up and has just done a main exercise of the week: the next break may be seated.
    await program.ask('app', 'routine:start', { routineId: 'mix:seat-cat-cow+stand-reach' });
    await program.finish();
    const card = await program.untilCard();
    expect(card).toMatchObject({ reason: 'programme' });
    await program.ask('card', 'prompt:answer', { opportunityId: card.opportunityId, answer: 'start' });
    const view = await program.finish();
    expect(card.routine.id).toMatch(/^mix:/);
    expect(view.steps.map(({ exerciseId }) => exerciseId)).not.toContain('seat-cat-cow');
    expect(view.question).not.toBeNull();
    const { runId } = view;
    expect(await program.ask('routine', 'session:rate', { runId, ...rating })).toEqual({ ok: true });
    expect(await viewOf(program)).toMatchObject({ programme: { sessions: [{ routineId: 'desk-reset' }] } });
    // One a day is enough: the next break has an everyday routine.
    expect((await program.untilCard()).reason).not.toBe('programme');
  });
});

test('the close button does not close the player while a routine runs', async () => {
  const program = running();
  await program.start();
  expect(await program.ask('routine', 'routine:close')).toMatchObject({ ok: false });
  await program.finish();
  expect(await program.ask('routine', 'routine:close')).toEqual({ ok: true });
});
