/** Whether a text is an absolute path, from the root of a disk or a network share, on any system. */
export function isAbsolutePath(path: string): boolean {
  return /^(\/|[A-Za-z]:[\\/]|\\\\[^\\]+\\)/.test(path);
}
