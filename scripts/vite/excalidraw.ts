import type { Plugin } from 'vite';

const HOME = '/@excalidraw/excalidraw/dist/';
const EMPTY = '\0preau-excalidraw-empty';

/** Diagrams from text, letters cut out of fonts for SVG files, and languages that the school does not speak. */
const unused =
  /^@excalidraw\/mermaid-to-excalidraw$|\/subset-(shared|worker)\.chunk\.js$|\/locales\/(?!en-|fr-FR-)[\w-]+\.js$/;

/** Fonts that it would fetch, from elsewhere when they are not here, are said to be the device's own: those it lets be. */
const [FETCHED, HELD] = ['"./fonts/', '"local:fonts/'];

/** Its own letters point at files that are not there; the page's are used instead. */
const FACES = /@font-face\s*\{[^}]*\}/g;

/** Leaves out of Excalidraw what a board of a class never does: several megabytes that nobody would load. */
export function excalidraw(): Plugin {
  return {
    name: 'preau-excalidraw',
    enforce: 'pre',
    resolveId(id, importer) {
      return importer?.includes(HOME) && unused.test(id) ? EMPTY : undefined;
    },
    load(id) {
      return id === EMPTY ? 'export default {};' : undefined;
    },
    transform(code, id) {
      if (!id.includes(HOME)) return undefined;
      if (id.endsWith('.css')) return code.replaceAll(FACES, '');
      return code.includes(FETCHED) ? code.replaceAll(FETCHED, HELD) : undefined;
    },
  };
}
