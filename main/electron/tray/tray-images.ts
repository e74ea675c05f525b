import { join } from 'node:path';
import { type NativeImage, nativeImage } from 'electron';

/** The sizes in pixels, by the scale factor of the screen. */
const sizes = { 1: 16, 1.25: 20, 1.5: 24, 2: 32 } as const;

/**
 * Loads the tray's images from `folder`. macOS gets templates, which it colours itself. Linux panels scale a single
 * image, so they get the largest; Windows chooses by the scale factor.
 */
export function createTrayImages(folder: string, platform: NodeJS.Platform): (name: string) => NativeImage {
  const cache = new Map<string, NativeImage>();
  const set = platform === 'darwin' ? 'template' : 'colour';
  const load = (name: string): NativeImage => {
    if (platform === 'linux') return nativeImage.createFromPath(join(folder, set, `${name}-32.png`));
    const image = nativeImage.createEmpty();
    for (const [scaleFactor, pixels] of Object.entries(sizes)) {
      const file = join(folder, set, `${name}-${pixels}.png`);
      image.addRepresentation({
        scaleFactor: Number(scaleFactor),
        buffer: nativeImage.createFromPath(file).toPNG(),
      });
    }
    image.setTemplateImage(platform === 'darwin');
    return image;
  };
  return (name) => {
    const known = cache.get(name);
    if (known !== undefined) return known;
    const image = load(name);
    cache.set(name, image);
    return image;
  };
}
