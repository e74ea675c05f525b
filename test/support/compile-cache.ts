import { join } from 'node:path';

/** Where Node keeps what it has compiled, for programs that tests start again and again: half of a start is this. */
export const compileCache = join(import.meta.dirname, '../../node_modules/.cache/node-compile');
