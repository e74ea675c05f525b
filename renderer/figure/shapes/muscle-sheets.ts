import type { MuscleId } from '../../../shared/content/exercise-schema.ts';

/** A height of the trunk, and the range around it: 0 is the front, 90 the outer side, 180 the spine; degrees. */
export type Edge = readonly [number, number, number];

/** Muscles on the surface of the trunk, for one side; from anatomy plates, simplified to be readable at 96 px. */
export const sheets: Partial<Record<MuscleId, readonly (readonly Edge[])[]>> = {
  LAT: [
    [
      [3, 166, 178],
      [4, 140, 178],
      [5.5, 112, 172],
      [7, 98, 138],
      [8.2, 92, 112],
    ],
  ],
  TRL: [
    [
      [4.6, 174, 180],
      [6, 164, 180],
      [7.4, 148, 180],
      [8, 142, 172],
    ],
  ],
  TRM: [
    [
      [7.7, 146, 180],
      [8.4, 112, 180],
      [9, 108, 180],
    ],
  ],
  RHO: [
    [
      [7, 156, 177],
      [7.6, 148, 177],
      [8.6, 154, 178],
      [9, 168, 178],
    ],
  ],
  TRU: [
    [
      [8.9, 112, 180],
      [9.5, 112, 180],
      [10, 120, 180],
    ],
  ],
  SEP: [
    [
      [7.6, 150, 172],
      [8.8, 156, 174],
    ],
  ],
  SPT: [
    [
      [7, 170, 178],
      [9, 164, 178],
      [10, 150, 178],
    ],
  ],
  LON: [
    [
      [2, 150, 174],
      [3.5, 138, 175],
      [6, 136, 176],
      [9, 150, 176],
    ],
  ],
  SEM: [
    [
      [5, 168, 179],
      [7.5, 148, 178],
      [10, 140, 178],
    ],
  ],
  MUL: [
    [
      [1.8, 152, 179],
      [4, 160, 179],
      [8.5, 166, 179],
    ],
  ],
  INT: [
    [
      [3.7, 66, 88],
      [4.4, 48, 104],
      [5.8, 44, 106],
      [7, 58, 98],
    ],
  ],
  SEA: [
    [
      [4.7, 74, 96],
      [5.6, 54, 112],
      [6.8, 56, 114],
      [7.5, 72, 104],
    ],
  ],
  PEC: [
    [
      [6.9, 18, 46],
      [7.5, 9, 66],
      [8.4, 9, 74],
      [9, 18, 66],
    ],
  ],
};
