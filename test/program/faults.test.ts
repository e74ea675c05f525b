import { describe, expect, it } from 'vitest';
import type { History } from '../../main/ports/history.ts';
import type { PromptSurface } from '../../main/ports/windows.ts';
import { outcomesOf } from '../support/history-text.ts';
import { type Running, running } from '../support/running.ts';

const errorsOf = ({ calls }: Running) => calls.filter((call) => call.startsWith('error'));

/** Makes the next read of what hurt fail once, as a locked database does. */
function failOnce(history: History): void {
  const { hurts } = history;
  history.hurts = () => {
    history.hurts = hurts;
    throw new Error('database is locked');
  };
}

describe('a history that cannot be read while a routine ends', () => {
  it('still records the routine and closes the player', async () => {
    const program = running();
    await program.untilCard();
    const { runId, plannedSeconds, steps } = await program.start();
    program.clock.run(plannedSeconds + 1);
    failOnce(program.history);
    await program.ask('routine', 'routine:end', {
      runId,
      doneSeconds: plannedSeconds,
      hasBothSides: true,
      steps,
    });
    expect(program.history.recentRoutines(1)).toMatchObject([{ runId, verdict: 'completed' }]);
    expect(outcomesOf(program.history)).toBe('completed');
    program.clock.run(121);
    expect(program.calls).toContain('routine closed');
  });
});

describe('a window that cannot be closed', () => {
  const stuck: PromptSurface = {
    open: () => {},
    close: () => {
      throw new Error('the window hangs');
    },
  };

  it('does not keep the player from opening, and the reply says that something failed', async () => {
    const program = running({ card: stuck });
    program.type(30 * 60 + 5);
    program.idle(10);
    const card = await program.ask('card', 'card:get');
    const answer = { opportunityId: card?.opportunityId, answer: 'start' };
    expect(await program.ask('card', 'prompt:answer', answer)).toMatchObject({ ok: false });
    expect(program.calls).toContain('routine opened');
    expect((await program.ask('routine', 'routine:get'))?.runId).toBe(1);
    expect(errorsOf(program)).toEqual(['error: "closePrompt" failed Error: the window hangs']);
  });

  it('an effect that works leaves the reply as it was', async () => {
    const program = running();
    const { opportunityId } = await program.untilCard();
    expect(await program.ask('card', 'prompt:answer', { opportunityId, answer: 'skip' })).toEqual({
      ok: true,
    });
    expect(errorsOf(program)).toEqual([]);
  });
});

describe('a rating that is rejected', () => {
  it('leaves the question of another session on the screen', async () => {
    const program = running({ settings: { microBreakSeconds: 60 } });
    await program.ask('app', 'programme:change', { to: 'start' });
    const { opportunityId } = await program.untilCard();
    await program.ask('card', 'prompt:answer', { opportunityId, answer: 'start' });
    const { runId, question } = await program.finish();
    expect(question).not.toBeNull();
    const rating = { isComfortable: true, isControlEasy: null, effort: null };
    expect(await program.ask('routine', 'session:rate', { runId: runId + 7, ...rating })).toMatchObject({
      ok: false,
    });
    program.clock.run(60);
    expect(program.calls).not.toContain('routine closed');
    expect(await program.ask('routine', 'session:rate', { runId, ...rating })).toEqual({ ok: true });
    program.clock.run(3);
    expect(program.calls).toContain('routine closed');
  });
});

describe('a break that the end of the tracked hours closes in the same event as a pause', () => {
  it('is excused for the hours', async () => {
    const program = running({ settings: { trackedHours: { mon: [['08:00', '09:40']] } } });
    program.type(38 * 60);
    program.desktop.isInCall = true;
    program.type(2 * 60 - 2);
    program.clock.sleep(4);
    await program.ask('app', 'pause:start', { length: 30 });
    expect(program.history.opportunities('2026-11-16', '2026-11-16')).toMatchObject([
      { outcome: 'excused', excuse: 'hours' },
    ]);
  });
});
