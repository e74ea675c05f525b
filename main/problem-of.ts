import type { Problem } from '../shared/contract/problem.ts';

/** A fault with its own explanation for the user; its message is for the log. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem, message: string) {
    super(message);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/** The system's error codes (errno, as Node names them) that a user can do something about. */
const bySystemCode: { readonly [code: string]: Problem } = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EACCES: 'no-access',
  EPERM: 'no-access',
  EROFS: 'no-access',
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EISDIR: 'not-a-file',
  EBUSY: 'in-use',
  ETXTBSY: 'in-use',
};

/** SQLite's primary result codes: https://sqlite.org/rescode.html */
const bySqliteCode: { readonly [code: number]: Problem } = {
  5: 'in-use',
  6: 'in-use',
  8: 'no-access',
  13: 'disk-full',
};

/** The explanation of an error for the user: by its code or that of its cause, never by its message. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  if (!(error instanceof Error)) return 'internal';
  if ('errcode' in error && typeof error.errcode === 'number') {
    return bySqliteCode[error.errcode & 0xff] ?? 'internal';
  }
  const known = 'code' in error ? bySystemCode[String(error.code)] : undefined;
  return known ?? (error.cause === undefined ? 'internal' : problemOf(error.cause));
}
