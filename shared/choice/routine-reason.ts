/** Reasons for choosing a routine, as message keys of the catalogue. */
export const routineReasons = [
  'first',
  'not-lately',
  'long-break',
  'chosen',
  'not-turned-today',
  'plane-share',
  'after-call',
  'long-sitting',
  'gentle',
  'stand-up',
  'favourite',
  'programme',
  'strength',
  'walk',
] as const;
export type RoutineReason = (typeof routineReasons)[number];
