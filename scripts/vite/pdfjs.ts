import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const { resolve } = createRequire(import.meta.url);
const home = dirname(resolve('pdfjs-dist/package.json'));

/** What pdf.js fetches by itself, by the folders of its package; of `wasm` only what runs without it. */
const folders = {
  'legacy/build': /^pdf(\.worker)?\.min\.mjs$/,
  cmaps: /\.bcmap$/,
  standard_fonts: /\.(pfb|ttf)$/,
  wasm: /_nowasm_fallback\.js$/,
};

/**
 * Serves pdf.js as it was published, beside the app and no part of it: only a teacher who drops a PDF loads it.
 * The app finds it at `import.meta.env.PDFJS`, an address that changes with its version.
 */
export function pdfjs(): Plugin {
  let base = '';
  return {
    name: 'preau-pdfjs',
    async config() {
      const { version } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8')) as {
        version: string;
      };
      base = `assets/pdfjs-${version}/`;
      return { define: { 'import.meta.env.PDFJS': JSON.stringify(`/${base}`) } };
    },
    async generateBundle() {
      for (const name of await names()) {
        const source = await readFile(join(home, name));
        this.emitFile({ type: 'asset', fileName: `${base}${name}`, source });
      }
    },
    configureServer({ middlewares }) {
      middlewares.use(`/${base}`, async (request, response, next) => {
        const name = request.url?.replace(/^\/|\?.*$/g, '') ?? '';
        if (!(await names()).includes(name)) return next();
        if (/js$/.test(name)) response.setHeader('content-type', 'text/javascript');
        response.end(await readFile(join(home, name)));
      });
    },
  };
}

async function names(): Promise<string[]> {
  const found = await Promise.all(
    Object.entries(folders).map(async ([folder, form]) =>
      (await readdir(join(home, folder)))
        .filter((name) => form.test(name))
        .map((name) => `${folder}/${name}`),
    ),
  );
  return found.flat();
}
