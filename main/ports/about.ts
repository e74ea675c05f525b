/** Facts about the program and the machine on which it runs. */
export interface About {
  readonly version: string;
  readonly logFile: string;
  /** Facts about the machine and the desktop, by name, for a diagnosis. None of them is about the user. */
  readonly environment: { readonly [name: string]: string };
  /** Folders whose names may contain the user's name. */
  readonly privateFolders: readonly string[];
}
