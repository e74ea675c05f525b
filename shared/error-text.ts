/** The message of a failure; the thrown value need not be an Error. */
export function messageOf(failure: unknown): string {
  return failure instanceof Error ? failure.message : String(failure);
}

/** The system's error code, such as ENOENT; the message if there is none. */
export function codeOf(failure: unknown): string {
  return failure instanceof Error && 'code' in failure ? String(failure.code) : messageOf(failure);
}
