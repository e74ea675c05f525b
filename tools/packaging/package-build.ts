import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { buildApp } from '../build/build-app.ts';
import { type Bill, licenceOf, shippedBill } from './bill-of-materials.ts';
import { type BundledPackage, collectPackages, packagesIn } from './bundled-packages.ts';
import { licenceDocument } from './licence-texts.ts';

const root = join(import.meta.dirname, '../..');
const nodeModules = join(root, 'node_modules');

const head = `Unhunch is made with the work of others. These are the parts that are in it and their licences.
Electron brings Chromium, Node.js and FFmpeg along; what they are made of and its licences are in
LICENSES.chromium.html, in the folder of the program.`;

const ownPackage = z.object({ name: z.string(), version: z.string() });

/** Builds what installers pack into `outDir`, and in its folder `legal` the bill of materials and the licences. */
export async function buildForPackaging(outDir: string): Promise<void> {
  rmSync(outDir, { recursive: true, force: true });
  // Vite takes it from the environment: a test runner's would pack React's development build.
  process.env.NODE_ENV = 'production';
  const folders = new Set<string>([join(nodeModules, 'electron')]);
  await buildApp({ isDevelopment: false, outDir, plugins: [collectPackages(folders, nodeModules)] });
  const packages = packagesIn(folders);
  const app = ownPackage.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  const bill = shippedBill(billOfEverything(), app, packages);
  const legal = join(outDir, 'legal');
  mkdirSync(legal, { recursive: true });
  writeFileSync(join(legal, 'sbom.cdx.json'), `${JSON.stringify(bill, null, 2)}\n`);
  writeFileSync(join(legal, 'THIRD-PARTY-LICENCES.txt'), licenceDocument(head, licensed(packages, bill)));
  console.log(`${packages.length} parts of others; their bill of materials and licences are in ${legal}`);
}

function licensed(packages: readonly BundledPackage[], bill: Bill) {
  return packages.map((each) => {
    const part = bill.components.find(({ name, version }) => name === each.name && version === each.version);
    const licence = part === undefined ? null : licenceOf(part);
    if (licence === null) throw new Error(`${each.name} ${each.version} does not say its licence`);
    return { ...each, licence };
  });
}

/** npm's bill of all that the lock file names. */
function billOfEverything(): unknown {
  const npm = process.env.npm_execpath;
  // What is bundled is asked for as a development dependency; after a Vite build npm would leave those out.
  const args = ['sbom', '--sbom-format=cyclonedx', '--package-lock-only', '--include=dev'];
  const isScript = npm !== undefined && existsSync(npm);
  const output = isScript
    ? execFileSync(process.execPath, [npm, ...args], options)
    : execFileSync('npm', args, options);
  return JSON.parse(output);
}

const options = {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
  stdio: ['ignore', 'pipe', 'pipe'] as ('ignore' | 'pipe')[],
} as const;

if (process.argv[1] !== undefined && resolve(process.argv[1]) === import.meta.filename) {
  await buildForPackaging(resolve(process.argv[2] ?? join(root, 'build/package')));
}
