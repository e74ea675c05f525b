import { expect, test } from 'vitest';
import { addDays, type Day, instantOf } from '../../shared/core/time.ts';
import { type Running, running, sleepUntil } from '../support/running.ts';

const START = '2026-11-16';

function sleepTo(program: Running, day: Day, time = '09:00'): void {
  sleepUntil(program, instantOf(day, time, 'Europe/Berlin'));
  program.type(60);
}

/** Completes a routine of the programme's week and rates it. */
async function session(program: Running, routineId: string, rating: object = {}): Promise<void> {
  expect(await program.ask('app', 'routine:start', { routineId })).toEqual({ ok: true });
  const { runId } = await program.finish();
  const input = { runId, isComfortable: true, isControlEasy: null, effort: null, ...rating };
  expect(await program.ask('routine', 'session:rate', input)).toEqual({ ok: true });
}

const viewOf = (program: Running) => program.ask('app', 'programme:get');
const turn = (program: Running, to: string) => program.ask('app', 'programme:change', { to });

test('three comfortable sessions in a week lead to the next week, when the day changes', async () => {
  const program = running();
  expect(await viewOf(program)).toMatchObject({ programme: null, standing: null, isSelfCheckDue: false });
  expect(await turn(program, 'start')).toEqual({ ok: true });
  expect(await viewOf(program)).toMatchObject({
    programme: { week: 1, startedDay: START },
    isSelfCheckDue: true,
  });
  for (const day of [0, 2, 4]) {
    sleepTo(program, addDays(START, day));
    await session(program, 'desk-reset');
  }
  const view = await viewOf(program);
  expect(view.standing).toMatchObject({ gate: { isMet: true, reached: 3 }, daysLeft: 3, daysDone: 3 });
  sleepTo(program, addDays(START, 6));
  expect((await viewOf(program)).programme?.week).toBe(1);
  const before = program.pushed.length;
  sleepTo(program, addDays(START, 7));
  expect((await viewOf(program)).programme).toMatchObject({ week: 2, weekStartedDay: addDays(START, 7) });
  const pushed = program.pushed.slice(before).filter(({ name }) => name === 'programme:changed');
  expect(pushed.at(-1)?.payload).toEqual(await viewOf(program));
});

test('a week whose gate is not met is repeated, even if the program was off', async () => {
  const first = running();
  await turn(first, 'start');
  await session(first, 'breath-ribs', { isComfortable: false });
  const second = first.restart(8 * 24 * 3600);
  const { programme } = await viewOf(second);
  expect(programme).toMatchObject({ week: 1, weekStartedDay: addDays(START, 8) });
  expect(programme?.sessions).toHaveLength(1);
});

test('breaks offer the routine of the week, and follow its phase', async () => {
  const program = running({ settings: { microBreakSeconds: 60 } });
  await turn(program, 'start');
  const card = await program.untilCard();
  expect(card).toMatchObject({ routine: { id: 'desk-reset' }, reason: 'first' });
  await program.ask('card', 'prompt:answer', { opportunityId: card.opportunityId, answer: 'start' });
  const view = await program.finish();
  expect(view.question).toEqual({ control: false, effort: false });
  const { runId } = view;
  const rating = { runId, isComfortable: true, isControlEasy: null, effort: null };
  // The window waits for the answer and closes soon after it.
  program.clock.run(60);
  expect(program.calls).not.toContain('routine closed');
  expect(await program.ask('routine', 'session:rate', rating)).toEqual({ ok: true });
  program.clock.run(3);
  expect(program.calls).toContain('routine closed');
  expect(await program.ask('routine', 'session:rate', rating)).toMatchObject({ ok: false });
  expect((await viewOf(program)).programme?.sessions).toMatchObject([
    { routineId: 'desk-reset', day: START },
  ]);
  for (let breaks = 0; breaks < 6; breaks += 1) {
    const { exercises } = await program.start();
    expect(exercises.every(({ phase }) => phase === 1)).toBe(true);
    await program.finish();
  }
});

test('the two-minute routine of a later week is offered once a day, even if breaks are shorter', async () => {
  const program = running({ settings: { microBreakSeconds: 30, longBreakDueMinutes: null } });
  await turn(program, 'start');
  for (let week = 1; week < 4; week += 1) await turn(program, 'skip-week');
  const card = await program.untilCard();
  expect(card.routine).toMatchObject({ id: 'stability', seconds: 120 });
  // Unrelated settings leave the card as it is, and so does another length.
  await program.set('sounds', true);
  await program.set('microBreakSeconds', 60);
  expect((await program.ask('card', 'card:get'))?.routine).toMatchObject({ id: 'stability', seconds: 120 });
  const restarted = program.restart();
  const again = await restarted.untilCard();
  expect(again.routine).toMatchObject({ id: 'stability', seconds: 120 });
  await restarted.ask('card', 'prompt:answer', { opportunityId: again.opportunityId, answer: 'start' });
  const view = await restarted.finish();
  expect(view).toMatchObject({ name: card.routine.name, plannedSeconds: 120 });
  expect(restarted.history.opportunities(START, START)).toMatchObject([{ outcome: 'completed', credit: 1 }]);

  const next = await restarted.untilCard();
  expect(next.routine.seconds).toBe(60);
  expect(await restarted.start()).toMatchObject({ plannedSeconds: 60 });
});

test('the longer routine is not offered again on a day on which it was skipped', async () => {
  const program = running({ settings: { longBreakDueMinutes: null } });
  await turn(program, 'start');
  for (let week = 1; week < 4; week += 1) await turn(program, 'skip-week');
  const seconds: number[] = [];
  for (let cards = 0; cards < 6; cards += 1) {
    const card = await program.untilCard();
    seconds.push(card.routine.seconds);
    await program.ask('card', 'prompt:answer', { opportunityId: card.opportunityId, answer: 'skip' });
    program.type(60);
  }
  expect(seconds).toEqual([120, 60, 60, 60, 60, 60]);
});

test('a voluntary break has the routine of the week too, but not after it was ended early', async () => {
  const program = running({ settings: { longBreakDueMinutes: null } });
  await turn(program, 'start');
  for (let week = 1; week < 4; week += 1) await turn(program, 'skip-week');
  expect(await program.start()).toMatchObject({ plannedSeconds: 120 });
  const view = await program.finish();
  expect(view.question).toEqual({ control: true, effort: false });

  const other = running({ settings: { longBreakDueMinutes: null } });
  await turn(other, 'start');
  for (let week = 1; week < 4; week += 1) await turn(other, 'skip-week');
  expect((await other.untilCard()).routine.seconds).toBe(120);
  await turn(other, 'leave');
  expect((await other.ask('card', 'card:get'))?.routine.seconds).toBe(60);
  expect(await other.start()).toMatchObject({ plannedSeconds: 60 });
});

test('a session that was barely started is not rated, nor is an everyday routine', async () => {
  const program = running();
  await turn(program, 'start');
  await program.ask('app', 'routine:start', { routineId: 'desk-reset' });
  const view = await program.ask('routine', 'routine:get');
  const runId = view?.runId;
  program.clock.run(5);
  await program.ask('routine', 'routine:end', { runId, doneSeconds: 5, hasBothSides: true });
  const rating = { isComfortable: true, isControlEasy: null, effort: null };
  expect(await program.ask('routine', 'session:rate', { runId, ...rating })).toMatchObject({ ok: false });
  program.clock.run(9);
  expect(program.calls).toContain('routine closed');

  await program.ask('app', 'routine:start', { routineId: 'reach-reset' });
  const everyday = await program.finish();
  expect(everyday.question).toBeNull();
  expect(await program.ask('routine', 'session:rate', { runId: everyday.runId, ...rating })).toMatchObject({
    ok: false,
  });
});

test('a routine of the week counts as one even with a swap because of exclusions', async () => {
  const exclusions = { exercises: ['seat-cat-cow'], demands: [], sides: [] };
  const program = running({ settings: { exclusions } });
  await turn(program, 'start');
  await session(program, 'desk-reset');
  expect((await viewOf(program)).programme?.sessions).toMatchObject([{ routineId: 'desk-reset' }]);
  const [done] = program.history.routines(START, START);
  expect(done?.routineId).toMatch(/^mix:/);
});

test("a routine of the week shows the week's variant first; an everyday one shows the usual variant", async () => {
  const program = running();
  const firstWay = async (routineId: string) => {
    await program.ask('app', 'routine:start', { routineId });
    const { firstWays, steps } = await program.finish();
    const ways = new Set(steps.map(({ exerciseId }) => firstWays[exerciseId] ?? 'usual'));
    expect(ways.size).toBe(1);
    return [...ways][0];
  };
  expect(await firstWay('desk-reset')).toBe('usual');
  await turn(program, 'start');
  expect(await firstWay('desk-reset')).toBe('easier');
  expect(await firstWay('reach-reset')).toBe('usual');
  for (let week = 1; week < 7; week += 1) await turn(program, 'skip-week');
  expect(await firstWay('scap-strength-long')).toBe('harder');
});

test('a harder variant that needs an excluded movement is not shown', async () => {
  const exclusions = { exercises: [], demands: ['arm-open'], sides: [] };
  const program = running({ settings: { exclusions } });
  await program.ask('app', 'routine:start', { routineId: 'desk-reset' });
  const { exercises } = await program.finish();
  expect(exercises.map(({ id, harder }) => [id, harder !== ''])).toEqual([
    ['seat-cat-cow', false],
    ['shoulder-rolls', true],
  ]);
});

test('the strength weeks ask about the effort, and the next day about how it felt', async () => {
  const program = running();
  await turn(program, 'start');
  for (let week = 1; week < 5; week += 1) expect(await turn(program, 'skip-week')).toEqual({ ok: true });
  await program.ask('app', 'routine:start', { routineId: 'scap-strength' });
  const view = await program.finish();
  expect(view.question).toEqual({ control: false, effort: true });
  const rating = { runId: view.runId, isComfortable: true, isControlEasy: null, effort: 5 };
  await program.ask('routine', 'session:rate', rating);
  expect((await viewOf(program)).unratedDay).toBeNull();
  const next = addDays(START, 1);
  sleepTo(program, next);
  expect((await viewOf(program)).unratedDay).toBe(START);
  const answer = (day: Day) => program.ask('app', 'session:next-day', { day, isComfortable: false });
  expect(await answer(next)).toMatchObject({ ok: false });
  expect(await answer(START)).toEqual({ ok: true });
  const after = await viewOf(program);
  expect(after.unratedDay).toBeNull();
  expect(after.standing?.gate).toMatchObject({ isMet: false, reached: 0 });
});

test('the programme can be paused, resumed, stepped back and left, and plain breaks continue', async () => {
  const program = running();
  expect(await turn(program, 'pause')).toMatchObject({ ok: false });
  await turn(program, 'start');
  expect(await turn(program, 'start')).toMatchObject({ ok: false });
  expect(await turn(program, 'keep')).toMatchObject({ ok: false });
  await turn(program, 'skip-week');
  expect(await turn(program, 'step-back')).toEqual({ ok: true });
  expect((await viewOf(program)).programme?.week).toBe(1);
  await turn(program, 'pause');
  expect(await viewOf(program)).toMatchObject({ standing: null });
  expect(await turn(program, 'skip-week')).toMatchObject({ ok: false });
  sleepTo(program, addDays(START, 20));
  expect((await viewOf(program)).programme).toMatchObject({ week: 1, status: { type: 'paused' } });
  await turn(program, 'resume');
  expect((await viewOf(program)).standing?.daysLeft).toBe(7);
  await program.start();
  await program.finish();
  await turn(program, 'leave');
  expect((await viewOf(program)).programme).toBeNull();
  expect(program.ports.settings.read().programme).toBeUndefined();
});

test('after eight weeks: keep, or repeat', async () => {
  const program = running();
  await turn(program, 'start');
  for (let week = 1; week <= 8; week += 1) await turn(program, 'skip-week');
  expect((await viewOf(program)).programme?.status).toEqual({ type: 'finished' });
  expect(await turn(program, 'keep')).toEqual({ ok: true });
  expect((await program.ask('app', 'routines:get')).routines.map(({ routine }) => routine.id)).toContain(
    'scap-strength',
  );
  expect(await turn(program, 'repeat')).toEqual({ ok: true });
  expect((await viewOf(program)).programme).toMatchObject({ week: 1, status: { type: 'running' } });
});

test('self-checks are stored with their week, compared, and survive a restart', async () => {
  const first = running();
  await turn(first, 'start');
  const mark = (test: string, side: string, reach: number, feel = 'easy') => ({ test, side, reach, feel });
  const turnMarks = [mark('turn', 'left', 4), mark('turn', 'right', 7)];
  await first.ask('app', 'self-check:add', { marks: turnMarks });
  expect(first.pushed.at(-1)).toMatchObject({ name: 'programme:changed', payload: { isSelfCheckDue: true } });
  const bends = [mark('side-bend', 'left', 5), mark('side-bend', 'right', 5, 'painful')];
  await first.ask('app', 'self-check:add', { marks: bends });
  const second = first.restart();
  expect(await viewOf(second)).toMatchObject({
    isSelfCheckDue: false,
    hasPain: true,
    checks: [
      { test: 'turn', sides: 'right-further' },
      { test: 'side-bend', sides: 'alike' },
    ],
    programme: { week: 1 },
  });
  expect(second.history.selfChecks()).toMatchObject([
    { day: START, programmeWeek: 1, reach: 4 },
    { reach: 7 },
    { reach: 5 },
    { reach: 5, feel: 'painful' },
  ]);
});
