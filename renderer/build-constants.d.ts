/** The state of each translation; inserted by the build. */
declare const __TRANSLATIONS__: readonly {
  readonly language: string;
  /** Whole per cent of the texts; 100 only if all are translated. */
  readonly percent: number;
  /** Who has read all texts as a native speaker; null: nobody. */
  readonly nativeReader: string | null;
}[];
