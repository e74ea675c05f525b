import { describe, expect, test } from 'vitest';
import { isInState, stateNames, todayStates } from '../../support/today-states.ts';

describe('Today has a picture of each state of the engine', () => {
  test.each(stateNames)('%s', (name) => {
    const view = todayStates[name]().view();
    expect({ name, clock: view.clock, next: view.next, isThere: isInState(name, view) }).toMatchObject({
      isThere: true,
    });
  });
});
