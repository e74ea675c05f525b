/** A stored file that could not be used, and the name under which it was set aside. */
export interface DamagedFile {
  readonly file: string;
  readonly keptAs: string;
  readonly reason: string;
}
