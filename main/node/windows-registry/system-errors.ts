import type { NoRegistryAnswer } from './registry.ts';

/** The error codes of Windows that mean something here (winerror.h). */
export const ERROR = {
  SUCCESS: 0,
  FILE_NOT_FOUND: 2,
  PATH_NOT_FOUND: 3,
  ACCESS_DENIED: 5,
  MORE_DATA: 234,
  NO_MORE_ITEMS: 259,
  BAD_DATABASE: 1009,
  REGISTRY_CORRUPT: 1015,
  REGISTRY_IO_FAILED: 1016,
  NOT_REGISTRY_FILE: 1017,
  KEY_DELETED: 1018,
} as const;

const absent: readonly number[] = [ERROR.FILE_NOT_FOUND, ERROR.PATH_NOT_FOUND, ERROR.KEY_DELETED];
const damaged: readonly number[] = [ERROR.BAD_DATABASE, ERROR.REGISTRY_CORRUPT, ERROR.NOT_REGISTRY_FILE];

/** The meaning of an error code that Windows returned for a key. */
export function answerForError(code: number, key: string): NoRegistryAnswer {
  if (absent.includes(code)) return { type: 'absent' };
  if (code === ERROR.ACCESS_DENIED)
    return { type: 'denied', reason: `Windows denies access to ${key} (error 5)` };
  const reason = `Windows could not read ${key} (error ${code})`;
  return damaged.includes(code) ? { type: 'damaged', reason } : { type: 'unreadable', reason };
}
