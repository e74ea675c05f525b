import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** The folder that the preview's pages are built into. */
export interface BuiltPages {
  readonly renderer: string;
  readonly desktop: string;
}

/**
 * Builds the windows and the desktop page if their build is missing or older than their sources.
 * @param root the project's folder
 */
export async function buildPages(root: string): Promise<BuiltPages> {
  const built = { renderer: join(root, 'build/renderer'), desktop: join(root, 'build/preview') };
  const shared = join(root, 'shared');
  const desktop = join(root, 'tools/preview/desktop');
  const [sharedAt, rendererAt, desktopAt, rendererBuiltAt, desktopBuiltAt] = await Promise.all([
    newestOf(shared),
    newestOf(join(root, 'renderer')),
    newestOf(desktop),
    builtAt(join(built.renderer, 'app.html')),
    builtAt(join(built.desktop, 'preview-bridge.js')),
  ]);
  if (Math.max(sharedAt, rendererAt) > rendererBuiltAt) await buildRenderer(root);
  if (Math.max(sharedAt, desktopAt) > desktopBuiltAt) await buildDesktop(desktop, built.desktop);
  return built;
}

async function buildRenderer(root: string): Promise<void> {
  const { build } = await import('vite');
  await build({ configFile: join(root, 'tools/build/windows.config.ts'), logLevel: 'warn' });
}

async function buildDesktop(source: string, target: string): Promise<void> {
  const [{ build }, { default: react }] = await Promise.all([import('vite'), import('@vitejs/plugin-react')]);
  const common = { configFile: false, root: source, logLevel: 'warn' } as const;
  await build({
    ...common,
    base: '/',
    plugins: [react()],
    build: {
      // Loaded from this computer, so one file is fine.
      chunkSizeWarningLimit: 1000,
      outDir: target,
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      rollupOptions: { input: join(source, 'desktop.html') },
    },
  });
  // A separate script that runs before a page's modules and puts the bridge where they look for it.
  await build({
    ...common,
    build: {
      outDir: target,
      emptyOutDir: false,
      lib: {
        entry: join(source, 'preview-bridge.ts'),
        formats: ['iife'],
        name: 'unhunchPreviewBridge',
        fileName: () => 'preview-bridge.js',
      },
    },
  });
}

/** When a file in this folder was last changed, Unix milliseconds. */
async function newestOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const times = await Promise.all(files.map((file) => builtAt(join(file.parentPath, file.name))));
  return Math.max(0, ...times);
}

/** When a file was written, Unix milliseconds; -1 if it does not exist. */
async function builtAt(file: string): Promise<number> {
  try {
    return (await stat(file)).mtimeMs;
  } catch {
    return -1;
  }
}
