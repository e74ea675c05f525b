/** Lengths of the drawn body in centimetres: about seven heads tall, not modelled on anyone. */
export const body = {
  ankleHeight: 7.6,
  /** Heel and ball of the foot: their middle relative to the ankle, and their radius above the sole. */
  heel: { ahead: -3, down: 4.1, radius: 3.5 },
  ballOfFoot: { ahead: 11.5, down: 3.7, radius: 3.9 },
  shank: 41,
  thigh: 42,
  hipHalf: 9.2,
  /** From the middle of the hips up to the lowest vertebra. */
  pelvis: 8,
  lumbar: 18,
  thoracic: 28.5,
  neck: 8.4,
  shoulderHalf: 17.2,
  upperArm: 29,
  forearm: 25.5,
  seatHeight: 45,
  /** Height of the hip joints above the seat. */
  seatToHip: 9.4,
  /** Distance of a wall in front of or behind the hips of a standing figure. */
  wallAhead: 55,
  wallBehind: -13.5,
  wallBeside: -23.5,
  wallRight: 74.5,
} as const;

/** Radii of the limbs, centimetres. */
export const radii = {
  shoulder: 5.6,
  elbow: 4.5,
  wrist: 3.5,
  hip: 9,
  knee: 6.1,
  ankle: 3.7,
  neck: 5.2,
} as const;

/** Height of the hip joints when standing, with the knees not locked. */
export const standingHip = body.ankleHeight + body.shank + body.thigh - 0.15;

/**
 * Cross-sections of the trunk from the seat to the neck: half width, half depth, and how far the middle lies in front
 * of the spine, centimetres.
 */
export const sections = [
  { name: 'seat', width: 14.5, depth: 9, ahead: 0.5 },
  { name: 'hips', width: 16.6, depth: 10.8, ahead: 0 },
  { name: 'sacrum', width: 15.2, depth: 10.2, ahead: 2 },
  { name: 'waist', width: 13, depth: 9, ahead: 3 },
  { name: 'T12', width: 13.4, depth: 9.8, ahead: 3.6 },
  { name: 'T10', width: 14.4, depth: 10.6, ahead: 4 },
  { name: 'T8', width: 15.4, depth: 11.2, ahead: 4.4 },
  { name: 'T6', width: 16, depth: 11.2, ahead: 4.2 },
  { name: 'T4', width: 15.8, depth: 10.2, ahead: 3.6 },
  { name: 'T2', width: 13, depth: 8, ahead: 2.6 },
  { name: 'C7', width: 7, depth: 5.8, ahead: 1.6 },
] as const;
