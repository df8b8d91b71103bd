import type { Plugin } from 'vite';
import { compileFile } from '../../src/library/server/courseFiles.ts';

const lesson = /\/content\/(?:ecole|college|lycee)\/\d+\.md$/u;

/** Lessons as modules: `content/ecole/1.md` gives a `CourseDay`, sanitised here, so the browser gets no Markdown. */
export function content(): Plugin {
  return {
    name: 'preau-content',
    enforce: 'pre',
    load(id) {
      if (!lesson.test(id)) return;
      const { day, figures } = compileFile(id);
      for (const figure of figures) this.addWatchFile(figure);
      return `export default ${JSON.stringify(day)};`;
    },
  };
}
