/** Equipment that an exercise can need. */
export const needs = [
  'band',
  'wall',
  'doorway',
  'door',
  'mat',
  'towel',
  'pillow',
  'firm-backrest',
  'still-chair',
] as const;
export type Need = (typeof needs)[number];

/** Whether it may have to be fetched: the rest is part of a room. */
export function isFetched(need: Need): boolean {
  return need !== 'wall' && need !== 'doorway' && need !== 'door';
}
