import { join } from 'node:path';

/** Where Node caches compiled code. Compiling takes half of a start, and tests start the same programs many times. */
export const compileCache = join(import.meta.dirname, '../../node_modules/.cache/node-compile');
