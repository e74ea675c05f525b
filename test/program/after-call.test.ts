import { describe, expect, it } from 'vitest';
import { type Running, running } from '../support/running.ts';

const minutes = (count: number) => count * 60;

describe('the break after a call', () => {
  /** A user who has done one break before, because the very first one has a special reason. */
  async function afterFirst(): Promise<Running> {
    const program = running();
    await program.start();
    await program.finish();
    return program;
  }

  function call(program: Running, live: () => void): void {
    program.desktop.isInCall = true;
    live();
    program.desktop.isInCall = false;
  }

  const cardOf = (program: Running) => program.ask('card', 'card:get');

  it('bends back or turns if it falls due at the end of a call without input', async () => {
    const program = await afterFirst();
    program.type(minutes(20));
    call(program, () => program.idle(minutes(25)));
    program.type(5);
    expect(await cardOf(program)).toMatchObject({ reason: 'after-call' });
  });

  it('does so if it falls due a few minutes later, but not much later', async () => {
    const program = await afterFirst();
    program.type(minutes(24));
    call(program, () => program.idle(minutes(2)));
    program.type(minutes(4) + 30);
    program.idle(10);
    expect(await cardOf(program)).toMatchObject({ reason: 'after-call' });
    const other = await afterFirst();
    other.type(minutes(20));
    call(other, () => other.idle(minutes(2)));
    other.type(minutes(9));
    other.idle(10);
    expect((await cardOf(other))?.reason).not.toBe('after-call');
  });

  it('does so if it fell due before the call but its card had not been shown yet', async () => {
    const program = await afterFirst();
    program.type(minutes(31));
    expect(await cardOf(program)).toBeNull();
    const before = program.history.lastSession()?.plan;
    expect(before?.reason).not.toBe('after-call');
    call(program, () => program.idle(minutes(20)));
    program.type(5);
    const card = await cardOf(program);
    expect(card).toMatchObject({ reason: 'after-call' });
    // The record of the showing matches the card.
    expect(program.history.recentPrompts(1)).toMatchObject([{ routineId: card?.routine.id }]);
  });

  it('keeps its routine if its card was shown before the call', async () => {
    const program = await afterFirst();
    const card = await program.untilCard();
    expect(card.reason).not.toBe('after-call');
    call(program, () => program.idle(minutes(5)));
    expect(await cardOf(program)).toBeNull();
    program.type(5);
    expect(await cardOf(program)).toMatchObject({ routine: card.routine, reason: card.reason });
  });

  it('keeps its routine if it was snoozed into the call', async () => {
    const program = await afterFirst();
    const { routine, reason, opportunityId } = await program.untilCard();
    await program.ask('card', 'prompt:answer', { opportunityId, answer: 10 });
    call(program, () => program.idle(minutes(12)));
    program.type(5);
    expect(await cardOf(program)).toMatchObject({ routine, reason });
  });

  it('does so even after a restart between the call and the card', async () => {
    const program = await afterFirst();
    program.type(minutes(26));
    call(program, () => program.type(minutes(2)));
    program.type(60);
    const later = program.restart(5, { isKilled: true, isSameBoot: true });
    later.type(minutes(2));
    later.idle(10);
    expect(await cardOf(later)).toMatchObject({ reason: 'after-call' });
  });
});
