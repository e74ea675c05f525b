import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { z } from 'zod';
import { runNpm } from './npm.ts';

const root = join(import.meta.dirname, '../..');

/** The processors that Windows packages are made for. */
export const windowsArchitectures = ['x64', 'arm64'] as const;
type Architecture = (typeof windowsArchitectures)[number];

const lockFile = z.looseObject({
  packages: z.record(
    z.string(),
    z.looseObject({ version: z.string().optional(), integrity: z.string().optional() }),
  ),
});

/** The package that holds koffi's library for a processor. */
export function libraryPackage(arch: string): string {
  return `@koromix/koffi-win32-${arch}`;
}

/** The part of electron-builder's context that is used here. */
interface BuilderContext {
  readonly electronPlatformName: string;
  /** electron-builder's number for the processor. */
  readonly arch: number;
}

/** The hook that electron-builder calls before it packs: adds the one native library to Windows packages. */
export async function beforePack({ electronPlatformName, arch }: BuilderContext): Promise<void> {
  if (electronPlatformName !== 'win32') return;
  // Its `Arch` enumeration.
  const name = new Map<number, Architecture>([
    [1, 'x64'],
    [3, 'arm64'],
  ]).get(arch);
  if (name === undefined) throw new Error(`there is no package for Windows on the processor ${arch}`);
  fetchLibrary(name, join(root, 'build/package/koffi', name));
}

/**
 * Puts `koffi.node` for Windows into a folder, on any system. npm installs only the package for the system it runs on, so
 * the package is fetched and checked against the hash in the lock file.
 * @throws Error if the package cannot be fetched or is not the locked one
 */
export function fetchLibrary(arch: Architecture, folder: string): void {
  const name = libraryPackage(arch);
  const { packages } = lockFile.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));
  const { version, integrity } = packages[`node_modules/${name}`] ?? {};
  if (version === undefined || integrity === undefined) throw new Error(`the lock file lacks ${name}`);
  const work = mkdtempSync(join(tmpdir(), 'unhunch-library-'));
  try {
    const output = runNpm(['pack', `${name}@${version}`, '--silent', '--pack-destination', work], root);
    const archive = join(work, basename(output.trim()));
    checkIntegrity(readFileSync(archive), integrity, name);
    const inside = `package/win32_${arch}/koffi.node`;
    // Runs in that folder, because some versions of tar take a drive letter for a host name.
    execFileSync('tar', ['-xzf', basename(archive), inside], { cwd: work });
    mkdirSync(folder, { recursive: true });
    const target = join(folder, 'koffi.node');
    // Several packages may be built at the same time, and none may read a partial file.
    copyFileSync(join(work, inside), `${target}.${process.pid}`);
    renameSync(`${target}.${process.pid}`, target);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Checks a file against a hash in the form that lock files use. @throws Error if it does not match */
export function checkIntegrity(file: Buffer, integrity: string, name: string): void {
  const [algorithm = '', expected] = integrity.split('-');
  const actual = createHash(algorithm).update(file).digest('base64');
  if (actual !== expected) throw new Error(`${name} is not the file whose hash is in the lock file`);
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === import.meta.filename) {
  fetchLibrary('x64', resolve(process.argv[2] ?? 'build/package/koffi/x64'));
}
