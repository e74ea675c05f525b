import { config } from 'zod';

/**
 * Has zod interpret schemas. By default it compiles each one at its first use, for speed that pays off after thousands
 * of values: the content of a start is read no faster, and the compiled code takes 2 MB all day. A schema reads this
 * when it is created, so this module comes before all schemas.
 */
config({ jitless: true });
