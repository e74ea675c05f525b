/** What a failure says of itself; what was thrown need not be an Error. */
export function messageOf(failure: unknown): string {
  return failure instanceof Error ? failure.message : String(failure);
}

/** The system's short name of a failure, as ENOENT; its message where it has none. */
export function codeOf(failure: unknown): string {
  return failure instanceof Error && 'code' in failure ? String(failure.code) : messageOf(failure);
}
