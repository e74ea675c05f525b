import type { WindowDrawing } from '../../shared/views/about-view.ts';

/** Facts about the program and the machine on which it runs. */
export interface About {
  readonly version: string;
  readonly logFile: string;
  /** The display system of the windows on Linux; null on other systems. */
  readonly windowDrawing: WindowDrawing | null;
  /** Facts about the machine and the desktop, by name, for a diagnosis. None of them is about the user. */
  readonly environment: { readonly [name: string]: string };
  /** Folders whose names may contain the user's name. */
  readonly privateFolders: readonly string[];
}
