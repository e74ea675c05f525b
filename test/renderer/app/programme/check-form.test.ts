import { describe, expect, it } from 'vitest';
import { entryOf, feelOf, marksOf, withEntry } from '../../../../renderer/app/programme/check-form.ts';

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

  it('finds a feel by its name', () => {
    expect(feelOf('painful')).toBe('painful');
    expect(feelOf('fine')).toBeNull();
  });
});
