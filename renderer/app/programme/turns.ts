import type { Programme } from '../../../shared/programme/programme.ts';
import type { ProgrammeTurn } from '../../../shared/views/programme-view.ts';

/** What can be done with a programme, in the order of its buttons; the first is the main one where it waits. */
export function turnsOf(programme: Programme | null): readonly ProgrammeTurn[] {
  if (programme === null) return ['start'];
  switch (programme.status.type) {
    case 'running':
      return ['pause', 'skip-week', ...(programme.week > 1 ? (['step-back'] as const) : []), 'leave'];
    case 'paused':
      return ['resume', 'leave'];
    case 'finished':
      return ['keep', 'repeat', 'pause', 'leave'];
    case 'kept':
      return ['repeat', 'pause', 'leave'];
  }
}

/** How a week stands to the present one. */
export function weekState(week: number, programme: Programme | null): 'ahead' | 'now' | 'past' {
  if (programme === null) return 'ahead';
  const { status } = programme;
  const from = status.type === 'paused' ? status.from : status.type;
  if (from !== 'running') return 'past';
  if (week === programme.week) return 'now';
  return week < programme.week ? 'past' : 'ahead';
}
