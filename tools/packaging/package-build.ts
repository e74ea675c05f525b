import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { buildApp } from '../build/build-app.ts';
import { type Bill, licenceOf, shippedBill } from './bill-of-materials.ts';
import { type BundledPart, listBundledParts, partIn, sortedParts } from './bundled-parts.ts';
import { licenceDocument } from './licence-texts.ts';
import { runNpm } from './npm.ts';
import { publicHomepage, withHomepage } from './publisher.ts';
import { libraryPackage, windowsArchitectures } from './windows-library.ts';

const root = join(import.meta.dirname, '../..');
const nodeModules = join(root, 'node_modules');

const head = `Unhunch is made with the work of others. These are the parts that are in it and their licences.
Electron brings Chromium, Node.js and FFmpeg along; what they are made of and its licences are in
LICENSES.chromium.html, in the folder of the program.`;

/** AppStream metadata. */
const METADATA = 'app.unhunch.desktop.metainfo.xml';

/** Parts missing from Vite's list: Electron itself, and the bundler, whose helpers are in the output. */
const unlisted = ['electron', 'rolldown'] as const;

const ownPackage = z.object({ name: z.string(), version: z.string() });

/**
 * Builds the files for the installers into `outDir`. The bill of materials and the licences go to its folder `legal`, those of
 * packages for Windows to `legal-windows-ARCH`, the metadata for software centres to `linux`.
 */
export async function buildForPackaging(outDir: string): Promise<void> {
  rmSync(outDir, { recursive: true, force: true });
  // Vite takes the mode from the environment; a test runner's would bundle React's development build.
  process.env.NODE_ENV = 'production';
  const bundled: BundledPart[] = [];
  await buildApp({ isDevelopment: false, outDir, plugins: [listBundledParts(bundled, nodeModules)] });
  const packages = sortedParts([...bundled, ...unlisted.map((name) => partIn(join(nodeModules, name)))]);
  const app = ownPackage.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  const all = billOfEverything();
  writeLegal(join(outDir, 'legal'), packages, shippedBill(all, app, packages));
  for (const arch of windowsArchitectures) {
    const parts = [...packages, nativeLibrary(arch)];
    writeLegal(join(outDir, `legal-windows-${arch}`), parts, shippedBill(all, app, parts));
  }
  writeMetadata(join(outDir, 'linux'));
  console.log(`${packages.length} parts of others; their bill of materials and licences are in ${outDir}`);
}

/** The library that only Windows packages contain. Its own package has no licence text; koffi's does. */
function nativeLibrary(arch: string): BundledPart {
  return { ...partIn(join(nodeModules, 'koffi')), name: libraryPackage(arch) };
}

function writeMetadata(folder: string): void {
  const source = readFileSync(join(root, 'assets/installers/linux', METADATA), 'utf8');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, METADATA), withHomepage(source, publicHomepage(root, process.env.HOMEPAGE)));
}

function writeLegal(folder: string, packages: readonly BundledPart[], bill: Bill): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'sbom.cdx.json'), `${JSON.stringify(bill, null, 2)}\n`);
  writeFileSync(join(folder, 'THIRD-PARTY-LICENCES.txt'), licenceDocument(head, licensed(packages, bill)));
}

function licensed(packages: readonly BundledPart[], bill: Bill) {
  return packages.map((each) => {
    const part = bill.components.find(({ name, version }) => name === each.name && version === each.version);
    const licence = part === undefined ? null : licenceOf(part);
    if (licence === null) throw new Error(`${each.name} ${each.version} does not state its licence`);
    return { ...each, licence };
  });
}

/** npm's bill of materials for everything in the lock file. */
function billOfEverything(): unknown {
  // Electron and the bundler are development dependencies, which npm would leave out after a Vite build.
  const args = ['sbom', '--sbom-format=cyclonedx', '--package-lock-only', '--include=dev'];
  return JSON.parse(runNpm(args, root));
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === import.meta.filename) {
  await buildForPackaging(resolve(process.argv[2] ?? join(root, 'build/package')));
}
