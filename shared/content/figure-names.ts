/** Objects drawn with the figure as pale lines; the ground is always drawn. */
export const figureProps = [
  'chair',
  'wall-ahead',
  'wall-behind',
  'wall-beside',
  'wall-right',
  'doorway',
  'mat',
  'band',
  'towel',
  'pillow',
  'clock',
  'path',
] as const;
export type FigureProp = (typeof figureProps)[number];

/** Places that a hand can hold; the drawing computes the angles of the arm. */
export const handPlaces = [
  'thigh',
  'knee',
  'other-knee',
  'hip',
  'ribs',
  'breastbone',
  'other-shoulder',
  'other-elbow',
  'other-blade',
  'head-back',
  'head-side',
  'seat-edge',
  'seat-behind',
  'backrest',
  'wall',
  'wall-right',
  'floor',
  'door-frame',
  'band',
  'together',
] as const;
export type HandPlace = (typeof handPlaces)[number];

/** Where the elbow points while the hand holds a place. */
export const elbowDirections = ['down', 'out', 'out-ahead', 'up', 'ahead', 'back', 'in'] as const;
export type ElbowDirection = (typeof elbowDirections)[number];

/** Points of the body that an arrow can follow. */
export const arrowPoints = [
  'head',
  'nose',
  'breastbone',
  'upper-back',
  'right-hand',
  'left-hand',
  'right-elbow',
  'left-elbow',
  'right-shoulder',
  'left-shoulder',
  'right-blade',
  'left-blade',
  'ribs-right',
  'ribs-left',
  'pelvis',
  'right-foot',
  'left-foot',
  'ground',
] as const;
export type ArrowPoint = (typeof arrowPoints)[number];

/** Parts of the body that can be highlighted as working. */
export const warmParts = ['ribs', 'rib-cage', 'chest', 'blades', 'back', 'neck'] as const;
export type WarmPart = (typeof warmParts)[number];
