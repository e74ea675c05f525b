/** Where a share, 0 to 1, stands in a drawing, from its top: points at either end are seen whole. A CSS length. */
export function plotHeight(share: number): string {
  return `${88 - share * 76}%`;
}
