import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { translationStates } from '../translations/summary.ts';
import { OLDEST_ENGINE } from './engine.ts';

const root = join(import.meta.dirname, '../..');
const renderer = join(root, 'renderer');

export default defineConfig({
  root: renderer,
  // Windows are served from a custom protocol and from the preview's own path.
  base: './',
  plugins: [react()],
  define: { __TRANSLATIONS__: JSON.stringify(translationStates()) },
  build: {
    // Loaded from disk, not over a network, so one file is fine.
    chunkSizeWarningLimit: 1000,
    outDir: join(root, 'build/renderer'),
    emptyOutDir: true,
    // The oldest engine that the windows are tested on.
    target: OLDEST_ENGINE,
    cssTarget: OLDEST_ENGINE,
    // The polyfill is an inline script, which the content security policy blocks.
    modulePreload: { polyfill: false },
    rollupOptions: { input: ['prompt.html', 'app.html', 'dim.html'].map((name) => join(renderer, name)) },
  },
});
