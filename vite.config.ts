import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { browsers, target } from './scripts/vite/browsers.ts';
import { compressed } from './scripts/vite/compressed.ts';
import { content } from './scripts/vite/content.ts';
import { contracts } from './scripts/vite/contracts.ts';
import { excalidraw } from './scripts/vite/excalidraw.ts';
import { messages } from './scripts/vite/messages.ts';
import { pdfjs } from './scripts/vite/pdfjs.ts';

/** `vite` alone shows the sources; what is not a page comes from a school that runs beside it. */
const school = process.env.PREAU_DEV_SCHOOL ?? 'http://127.0.0.1:8080';

/** A model only says what things are. */
const MODELS = [{ test: /\/src\/\w+\/model\//, sideEffects: false }];

export default defineConfig({
  plugins: [messages(), content(), contracts(), react(), pdfjs(), excalidraw(), compressed()],
  css: { transformer: 'lightningcss', lightningcss: { targets: browsers } },
  build: {
    outDir: 'dist/web',
    target,
    cssTarget: target,
    manifest: true,
    // A data: URL is an asset that the content security policy has to make room for.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Schemas of what a browser never checks are for the server: to build one does nothing by itself.
    rolldownOptions: { treeshake: { manualPureFunctions: ['z', 'idOf'], moduleSideEffects: MODELS } },
  },
  server: {
    proxy: {
      '/api': { target: school },
      '/gate': { target: school },
      '/media': { target: school, ws: true },
    },
  },
});
