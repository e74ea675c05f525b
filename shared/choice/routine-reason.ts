/** Why this routine was chosen, as a message key of the catalogue. */
export const routineReasons = [
  'first',
  'not-lately',
  'long-break',
  'chosen',
  'not-turned-today',
  'plane-share',
  'after-call',
  'stand-up',
  'favourite',
  'programme',
  'walk',
] as const;
export type RoutineReason = (typeof routineReasons)[number];
