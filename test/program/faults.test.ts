import { describe, expect, it } from 'vitest';
import { running } from '../support/running.ts';

describe('a rating that is rejected', () => {
  it('leaves the question of another session on the screen', async () => {
    const program = running({ settings: { microBreakSeconds: 60 } });
    await program.ask('app', 'programme:turn', { to: 'start' });
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
