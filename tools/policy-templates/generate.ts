import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { policyFiles, REFERENCE_PAGE } from './files.ts';

const root = join(import.meta.dirname, '../..');

/** `npm run policy`: generates all policy templates from the settings. */
function generate(): void {
  const files = policyFiles(readFileSync(join(root, REFERENCE_PAGE), 'utf8'));
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    console.log(path);
  }
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === import.meta.filename) generate();
