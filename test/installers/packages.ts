import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import {
  autostartCondition,
  deleteMenuEntriesCommand,
  deleteUserDataCommand,
} from '../../tools/packaging/msi-project.ts';
import { attempt, electronDist, isShippedElectron, preparation, run, type Target } from './machine.ts';

const root = join(import.meta.dirname, '../..');
const builder = join(root, 'node_modules/electron-builder/cli.js');

/** The folder for the packed files. */
export const outputRoot = join(process.env.UNHUNCH_INSTALLERS_OUT || join(root, 'dist'), 'tried');

/** The version that is installed first, and the one that replaces it. */
export const versions = { before: '0.0.9', after: ownVersion() } as const;

/** Options for packing. */
export interface Packing {
  readonly target: Target;
  /** electron-builder's names: deb, rpm, AppImage, tar.gz, nsis, msi, portable, dir. */
  readonly formats: readonly string[];
  readonly version: string;
  /** Whether the packed Electron need not be the shipped one. */
  readonly fuses?: Readonly<Record<string, boolean>>;
  /** x64 by default. */
  readonly arch?: 'x64' | 'arm64';
  /** Packed so that it starts on this machine without changes. */
  readonly isPrepared?: boolean;
  /** A program that runs electron-builder; it gets the command after its own arguments. */
  readonly through?: readonly string[];
}

/** Packs, and returns the output folder. The sizes do not matter here, so compression is low. */
export async function pack(packing: Packing): Promise<string> {
  const { target, formats, arch = 'x64', through = [] } = packing;
  const { output, config } = prepare(packing);
  await build([
    ...through,
    process.execPath,
    builder,
    `--${target}`,
    ...formats,
    `--${arch}`,
    '--config',
    config,
  ]);
  return output;
}

/**
 * Packs both versions and returns the file of each whose name has this ending. Runs in parallel, except for those that
 * go through another program, which may not support that.
 */
export async function packBoth(
  packing: Omit<Packing, 'version'>,
  ending: string,
): Promise<Record<keyof typeof versions, string>> {
  const one = async (version: string) => packed(await pack({ ...packing, version }), ending);
  const before = one(versions.before);
  if (packing.through?.length) await before;
  const [first, second] = await Promise.all([before, one(versions.after)]);
  return { before: first, after: second };
}

/**
 * Adds the parts of the project that wixl leaves out: the condition and its transitivity, the program and folder of the
 * custom action, and the removal of the previous version first, as WiX does it.
 */
const unknownToWixl = [
  `UPDATE Component SET Condition = '${autostartCondition}' WHERE Component = 'Autostart'`,
  // The key is in the registry (4), and the component is transitive (64) and 64-bit (256).
  `UPDATE Component SET Attributes = 324 WHERE Component = 'Autostart'`,
  // An executable in a folder (34), whatever it returns (64), deferred (1024), run as the system (2048).
  `INSERT INTO CustomAction (Action, Type, Source, Target) VALUES ('DeleteUserData', 3170, 'APPLICATIONFOLDER', '${deleteUserDataCommand}')`,
  `INSERT INTO CustomAction (Action, Type, Source, Target) VALUES ('DeleteMenuEntries', 3170, 'APPLICATIONFOLDER', '${deleteMenuEntriesCommand}')`,
  // Right before RemoveFiles.
  `UPDATE InstallExecuteSequence SET Sequence = 3498 WHERE Action = 'DeleteMenuEntries'`,
  `UPDATE InstallExecuteSequence SET Sequence = 3499 WHERE Action = 'DeleteUserData'`,
  // Right after InstallValidate.
  `UPDATE InstallExecuteSequence SET Sequence = 1401 WHERE Action = 'RemoveExistingProducts'`,
];

/**
 * Packs an MSI and returns its path. UNHUNCH_MSI_THROUGH names a program that creates it without WiX: it gets the
 * path of the MSI and electron-builder's command.
 */
export async function packMsi(version: string): Promise<string> {
  const { output, config } = prepare({ target: 'win', formats: ['msi'], version });
  const program = process.env.UNHUNCH_MSI_THROUGH;
  const file = join(output, `Unhunch-${version}-x64.msi`);
  const command = join(import.meta.dirname, 'msi-command.ts');
  const through = program ? [program, file] : [];
  await build([...through, process.execPath, command, '--win', 'msi', '--x64', '--config', config]);
  if (program) {
    await run('msibuild', [file, '-q', ...unknownToWixl]);
  }
  return file;
}

function prepare(packing: Packing): { readonly output: string; readonly config: string } {
  const name = `${packing.target}-${packing.formats.join('-')}-${packing.version}`;
  const output = join(outputRoot, name);
  const config = join(outputRoot, `${name}.json`);
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  writeFileSync(config, JSON.stringify(configuration(packing, output), null, 2));
  return { output, config };
}

async function build([program = '', ...args]: readonly string[]): Promise<void> {
  const env = { ELECTRON_BUILDER_COMPRESSION_LEVEL: '1', CSC_IDENTITY_AUTO_DISCOVERY: 'false' };
  const { code, output } = await attempt(program, args, env);
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} failed${hint(output)}:\n${output}`);
}

/** The only file in `folder` whose name has this ending. @throws Error unless there is exactly one */
export function packed(folder: string, ending: string): string {
  const found = readdirSync(folder).filter((name) => name.endsWith(ending));
  const [name] = found;
  if (name === undefined || found.length !== 1)
    throw new Error(`${folder}: ${found.length} files match *${ending}`);
  return join(folder, name);
}

/** electron-builder.yml as an object. */
export function shippedConfiguration(): Record<string, unknown> {
  return parse(readFileSync(join(root, 'electron-builder.yml'), 'utf8'));
}

/** electron-builder downloads Electron and its tools from GitHub; these options replace them if it is unreachable. */
function hint(output: string): string {
  if (!/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT/.test(output)) return '';
  return [
    ', because a download from GitHub failed. Without one, name what is already here:',
    'UNHUNCH_ELECTRON_DIST and UNHUNCH_ELECTRON_DIST_WINDOWS (folders of Electron), CUSTOM_FPM_PATH (deb, rpm),',
    'ELECTRON_BUILDER_7ZIP_PATH (tar.gz, nsis), APPIMAGE_TOOLS_PATH, ELECTRON_BUILDER_NSIS_DIR and',
    'ELECTRON_BUILDER_NSIS_RESOURCES_DIR; for an MSI UNHUNCH_MSI_THROUGH (a program that runs electron-builder)',
  ].join('\n');
}

/** A prepared folder's app.asar has another name, so it is not searched. */
const preparing = {
  afterPack: join(import.meta.dirname, 'prepare-packed.cjs'),
  disableSanityCheckAsar: true,
};

function configuration(
  { target, version, fuses, isPrepared }: Packing,
  output: string,
): Record<string, unknown> {
  const shipped = shippedConfiguration();
  const section = (name: string) => ({ ...(shipped[name] as Record<string, unknown> | undefined) });
  const dist = electronDist(target);
  return {
    ...shipped,
    directories: { ...section('directories'), output },
    extraMetadata: { ...section('extraMetadata'), version },
    deb: { ...section('deb'), compression: 'gz' },
    rpm: { ...section('rpm'), compression: 'gzip' },
    appImage: { ...section('appImage'), compression: 'gzip' },
    ...(dist === null ? {} : { electronDist: dist }),
    ...(isPrepared && target !== 'mac' && preparation(target) !== null ? preparing : {}),
    ...(process.platform === 'darwin' ? {} : { mac: { ...section('mac'), identity: null } }),
    // An older Electron lacks the newest fuses, and does not start if it is prepared with unknown ones.
    electronFuses: fuses ?? (isShippedElectron(target) ? shipped.electronFuses : null),
  };
}

function ownVersion(): string {
  const file = join(root, 'package.json');
  if (!existsSync(file)) throw new Error(`${file} is missing`);
  const { version }: { version: string } = JSON.parse(readFileSync(file, 'utf8'));
  return version;
}
