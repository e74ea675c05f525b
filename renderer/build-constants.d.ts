/** The state of each translation; inserted by the build. */
declare const __TRANSLATIONS__: readonly {
  readonly language: string;
  /** Whole per cent of the texts; 100 only if all are translated. */
  readonly percent: number;
  /** The native speaker who has read all texts; null: none has. */
  readonly nativeReader: string | null;
}[];
