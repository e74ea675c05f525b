/** Why this routine was chosen, as a message key of the catalogue. */
export type RoutineReason =
  | 'first'
  | 'not-lately'
  | 'long-break'
  | 'chosen'
  | 'not-turned-today'
  | 'plane-share'
  | 'after-call'
  | 'stand-up'
  | 'favourite'
  | 'programme'
  | 'walk';
