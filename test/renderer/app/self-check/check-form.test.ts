import { describe, expect, it } from 'vitest';
import {
  entryOf,
  feelOf,
  markOf,
  marksOf,
  withEntry,
} from '../../../../renderer/app/self-check/check-form.ts';

describe('the self-check', () => {
  const turnLeft = { test: 'turn', side: 'left' } as const;
  const bendRight = { test: 'side-bend', side: 'right' } as const;

  it('sends only completed sides', () => {
    let entries = withEntry({}, turnLeft, { reach: 0 });
    expect(marksOf(entries)).toEqual([]);
    entries = withEntry(entries, turnLeft, { feel: 'easy' });
    entries = withEntry(entries, bendRight, { feel: 'stiff' });
    expect(entryOf(entries, bendRight)).toEqual({ reach: null, feel: 'stiff' });
    expect(marksOf(entries)).toEqual([{ ...turnLeft, reach: 0, feel: 'easy' }]);
  });

  it('draws a side as soon as it has a reach', () => {
    const entries = withEntry({}, turnLeft, { reach: 3 });
    expect(markOf(entries, 'turn')).toMatchObject({
      scale: 'landmark',
      left: { reach: 3, feel: 'easy' },
      right: null,
    });
    expect(markOf(withEntry(entries, turnLeft, { feel: 'painful' }), 'turn')?.left?.feel).toBe('painful');
    expect(markOf(entries, 'side-bend')).toBeNull();
  });

  it('finds a feel by its name', () => {
    expect(feelOf('painful')).toBe('painful');
    expect(feelOf('fine')).toBeNull();
  });
});
