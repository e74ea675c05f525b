/**
 * Why a request was refused. The text of each is under `failure.problem` in the catalogue; what a technician needs to
 * know is in the log and in the text for the help desk.
 */
export const problems = [
  /** A fault of the program. */
  'internal',
  /** Part of it was done. */
  'partly',
  // Settings.
  'managed',
  'out-of-range',
  'invalid',
  'not-whole-path',
  'off-in-system',
  // Breaks and routines.
  'break-over',
  'no-snooze-left',
  'routine-over',
  'routine-running',
  'routine-unavailable',
  'limited',
  'programme-changed',
  // The report's question.
  'question-off',
  'day-over',
  // Files.
  'disk-full',
  'no-access',
  'missing',
  'in-use',
  'not-a-file',
  'too-large',
  'not-json',
  'other-file',
  'newer',
  'damaged',
  'nothing-to-stop',
] as const;
export type Problem = (typeof problems)[number];
