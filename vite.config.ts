import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compressed } from './scripts/vite/compressed.ts';
import { content } from './scripts/vite/content.ts';
import { messages } from './scripts/vite/messages.ts';

/** The oldest browsers that schools have, Lightning CSS's way of writing a version and esbuild's. */
const browsers = { chrome: 109 << 16, safari: (15 << 16) | (6 << 8), firefox: 115 << 16 };
const target = ['chrome109', 'safari15.6', 'firefox115'];

/** `vite` alone shows the sources; what is not a page comes from a school that runs beside it. */
const school = process.env.PREAU_DEV_SCHOOL ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [messages(), content(), react(), compressed()],
  css: { transformer: 'lightningcss', lightningcss: { targets: browsers } },
  build: {
    outDir: 'dist/web',
    target,
    cssTarget: target,
    manifest: true,
    // A data: URL is an asset that the content security policy has to make room for.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: {
    proxy: {
      '/api': { target: school },
      '/media': { target: school, ws: true },
    },
  },
});
