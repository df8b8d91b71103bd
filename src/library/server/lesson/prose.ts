const HIDDEN = '\ufffc';

/** Not French prose: code, mathematics, English, directives' names, the marks around attributes. */
const notProse: readonly RegExp[] = [
  /^```[\s\S]*?^```/gmu,
  /`[^`\n]*`/gu,
  /\$\$[\s\S]*?\$\$/gu,
  /\$[^$\n]+\$/gu,
  /^:{3,}anglais$[\s\S]*?^:{3,}$/gmu,
  /^:{3,}dictee\{langue="en"\}$[\s\S]*?^:{3,}$/gmu,
  /:en\[[^\]]*\]/gu,
  /^:{2,}\w*/gmu,
  /\w+="/gu,
  /"(?=[ }])/gu,
];

const fence = /^---\n[\s\S]*?\n---\n/u;

/** Hides what is not French prose in a lesson's source and keeps every line and column in its place. */
export function lessonProse(source: string): string {
  const head = fence.exec(source)?.[0] ?? '';
  const body = notProse.reduce((text, pattern) => text.replace(pattern, hide), source.slice(head.length));
  return prosaicHead(head) + body;
}

const prosaicHead = (head: string): string =>
  head.replace(
    /^( *(?:- )?\w+: *)(")?(.*?)(")?$/gmu,
    (_, key: string, open = '', value: string, close = '') =>
      [hide(key), hide(open), value, hide(close)].join(''),
  );

const hide = (text: string): string => text.replace(/[^\n]/gu, HIDDEN);
