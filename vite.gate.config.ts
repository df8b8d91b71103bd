import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { browsers, target } from './scripts/vite/browsers.ts';
import { compressed } from './scripts/vite/compressed.ts';
import { leanStyles } from './scripts/vite/lean-styles.ts';

/** The waiting page: a build of its own, so that nothing of the school's pages is in it. */
export default defineConfig({
  root: 'src/gate/web',
  base: '/gate/',
  css: { transformer: 'lightningcss', lightningcss: { targets: browsers } },
  plugins: [leanStyles(), compressed()],
  build: {
    outDir: fileURLToPath(new URL('dist/gate', import.meta.url)),
    emptyOutDir: true,
    target,
    cssTarget: target,
    modulePreload: false,
  },
});
