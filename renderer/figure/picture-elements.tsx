import type { PicturePath } from './picture.ts';

/** A picture that fills its box and is announced as one image. */
export const frame = {
  role: 'img',
  width: '100%',
  height: '100%',
  strokeLinejoin: 'round',
  strokeLinecap: 'round',
} as const;

/** The elements of a picture, from back to front. */
export function Paths({ paths }: { readonly paths: readonly PicturePath[] }) {
  return paths.map(({ d, fill, stroke, strokeWidth, opacity }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the paths are a picture, drawn from back to front
    <path key={index} d={d} style={{ fill, stroke, strokeWidth, opacity }} />
  ));
}
