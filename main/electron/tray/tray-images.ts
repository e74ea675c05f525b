import { join } from 'node:path';
import { type NativeImage, nativeImage } from 'electron';
import type { PanelTheme, TraySet } from './panel-theme.ts';
import { drawTrayNumber } from './tray-number.ts';

/** The sizes in pixels, by the scale factor of the screen. */
const sizes = { 1: 16, 1.25: 20, 1.5: 24, 2: 32, 3: 48 } as const;

/** The images of the tray icon, in the colours for the panel. */
export interface TrayImages {
  /** The picture of this name. */
  picture(name: string): NativeImage;
  /** A number, 0 to 999. */
  number(value: number): NativeImage;
  /** Calls back when the panel turns light or dark, which changes every image. */
  onChange(listener: () => void): void;
}

/** What the images depend on. */
export interface TrayImageHost {
  /** The folder with the pictures, one folder for each set. */
  readonly folder: string;
  readonly platform: NodeJS.Platform;
  readonly theme: PanelTheme;
  /** The scale factor of the screen, once Electron is ready. */
  readonly scaleFactor: () => number;
}

/**
 * Loads the tray's pictures and draws its numbers. macOS gets templates, which it colours itself. Linux panels scale a
 * single image, so they get a large one; Windows chooses by the scale factor.
 */
export function createTrayImages({ folder, platform, theme, scaleFactor }: TrayImageHost): TrayImages {
  const cache = new Map<string, NativeImage>();

  function cached(name: string, set: TraySet, imageOf: (pixels: number) => NativeImage): NativeImage {
    const key = `${set}/${name}`;
    const known = cache.get(key);
    if (known !== undefined) return known;
    const image =
      platform === 'linux' ? imageOf(scaleFactor() > 1.25 ? 48 : 32) : inEverySize(imageOf, platform);
    cache.set(key, image);
    return image;
  }

  return {
    picture(name) {
      const set = theme.current();
      return cached(name, set, (pixels) =>
        nativeImage.createFromPath(join(folder, set, `${name}-${pixels}.png`)),
      );
    },
    number(value) {
      const set = theme.current();
      return cached(`number-${value}`, set, (pixels) =>
        nativeImage.createFromBitmap(drawTrayNumber(value, pixels, set), { width: pixels, height: pixels }),
      );
    },
    onChange: theme.onChange,
  };
}

function inEverySize(imageOf: (pixels: number) => NativeImage, platform: NodeJS.Platform): NativeImage {
  const image = nativeImage.createEmpty();
  for (const [scaleFactor, pixels] of Object.entries(sizes)) {
    image.addRepresentation({ scaleFactor: Number(scaleFactor), buffer: imageOf(pixels).toPNG() });
  }
  image.setTemplateImage(platform === 'darwin');
  return image;
}
