import { describe, expect, it } from 'vitest';
import { programmeSchema, startProgramme } from '../../../shared/programme/programme.ts';
import { START } from '../../support/a-programme.ts';

describe('programmeSchema', () => {
  it('reads a programme from before pauses were counted', () => {
    const { pausedDays: _, ...old } = startProgramme(START);
    expect(programmeSchema.parse(old)).toEqual(startProgramme(START));
  });

  it('rejects anything else', () => {
    const good = startProgramme(START);
    for (const bad of [
      { ...good, version: 2 },
      { ...good, week: 9 },
      { ...good, mood: 'fine' },
      { ...good, status: { type: 'paused' } },
      { ...good, startedDay: 'monday' },
    ]) {
      expect(programmeSchema.safeParse(bad).success).toBe(false);
    }
  });
});
