import type { Programme } from '../../../shared/programme/programme.ts';
import type { ProgrammeAction } from '../../../shared/views/programme-view.ts';

/** The available actions, in the order of their buttons. The first is the main one while the programme waits. */
export function actionsFor(programme: Programme | null): readonly ProgrammeAction[] {
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

/** Which line of help stands below the buttons: in the first week, there is no week to go back to. */
export function helpFor(programme: Programme | null): Programme['status']['type'] | 'none' {
  if (programme === null) return 'none';
  const { type } = programme.status;
  return type === 'running' && programme.week === 1 ? 'none' : type;
}

/** Whether a week is before, at or after the current one. */
export function weekState(week: number, programme: Programme | null): 'ahead' | 'now' | 'past' {
  if (programme === null) return 'ahead';
  const { status } = programme;
  const from = status.type === 'paused' ? status.from : status.type;
  if (from !== 'running') return 'past';
  if (week === programme.week) return 'now';
  return week < programme.week ? 'past' : 'ahead';
}
