const NARROW = '\u202f';
const HARD = '\u00a0';

/**
 * Sets a text after the usage of French: a narrow space before `;`, `!` and `?`, a hard one before `:` and
 * inside « », curved apostrophes, hours as 8 h 30. Leaves alone what is not prose: a colon or mark with a
 * letter or digit right behind it (`https:`, `{"a":1}`, `{count:…}`).
 */
export function typesetFrench(text: string): string {
  return text
    .replace(/(?<=\p{L})'(?=\p{L})/gu, '’')
    .replace(/(?<=[\p{L}\d»)}…])[ \u00a0\u202f]?([;!?])(?=[\s"»)]|$)/gmu, `${NARROW}$1`)
    .replace(/(?<=[\p{L}\d»)}])[ \u00a0\u202f]:(?=[\s»)]|$)/gmu, `${HARD}:`)
    .replace(/«[ \u00a0\u202f]?/g, `«${HARD}`)
    .replace(/[ \u00a0\u202f]?»/g, `${HARD}»`)
    .replace(/(\d)[ \u00a0\u202f]?h[ \u00a0\u202f](\d\d)\b/g, `$1${HARD}h${HARD}$2`);
}
