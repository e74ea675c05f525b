/** Whether a text is a whole path, from the root of a disk or of a network place, on any system. */
export function isAbsolutePath(path: string): boolean {
  return /^(\/|[A-Za-z]:[\\/]|\\\\[^\\]+\\)/.test(path);
}
