import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * Runs electron-builder with the arguments. A hook for the MSI's project among them (`-c.msiProjectCreated=FILE`)
 * runs after the project's own hook instead of replacing it.
 */
const args = process.argv.slice(2);
const prefix = '-c.msiProjectCreated=';
const hook = args.find((each) => each.startsWith(prefix))?.slice(prefix.length);
const builder = join(import.meta.dirname, '../../node_modules/electron-builder/cli.js');
const own = `${prefix}${join(import.meta.dirname, 'msi-hooks.cjs')}`;
const given = hook === undefined ? args : [...args.filter((each) => !each.startsWith(prefix)), own];
const { status } = spawnSync(process.execPath, [builder, ...given], {
  stdio: 'inherit',
  env: { ...process.env, ...(hook === undefined ? {} : { NEXT_MSI_HOOK: hook }) },
});
process.exitCode = status ?? 1;
