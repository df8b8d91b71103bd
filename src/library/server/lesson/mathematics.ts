import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import temml from 'temml';
import { LessonError } from './error.ts';
import { spokenMath } from './spokenMath.ts';

/** TeX to MathML, with the words for whoever hears the page. */
export function mathematics(tex: string, display: boolean, line: number | undefined): Element {
  const math = fromHtml(render(tex, display, line), { fragment: true }).children[0];
  if (math?.type !== 'element') throw new LessonError(`"${tex}" gives no formula`, line);
  math.properties.alttext = spokenMath(math);
  return math;
}

function render(tex: string, display: boolean, line: number | undefined): string {
  try {
    return temml.renderToString(tex, { displayMode: display, throwOnError: true, strict: true });
  } catch (error) {
    throw new LessonError(`"${tex}" is not TeX: ${error instanceof Error ? error.message : error}`, line);
  }
}
