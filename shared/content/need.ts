/** Equipment that an exercise can need. */
export const needs = [
  'band',
  'wall',
  'doorway',
  'mat',
  'towel',
  'pillow',
  'firm-backrest',
  'still-chair',
] as const;
export type Need = (typeof needs)[number];
