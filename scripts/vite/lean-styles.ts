import type { Plugin } from 'vite';

const SET = /(--[\w-]+):[^;{}]*(?:;|(?=\}))/g;
const USED = /var\((--[\w-]+)/g;
const LAB = /@supports \(color:lab\(0% 0 0\)\)\{(?:[^{}]|\{[^{}]*\})*\}/g;

/** Leaves out of a build's styles what a small page need not carry: tokens that it does not use, and colours said twice. */
export function leanStyles(): Plugin {
  return {
    name: 'preau-lean-styles',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'asset' && file.fileName.endsWith('.css')) {
          // All of them are within sRGB, and stand there as such already.
          file.source = usedOnly(String(file.source).replace(LAB, ''));
        }
      }
    },
  };
}

/** A token that only an unused token read is unused as well. */
function usedOnly(css: string): string {
  const used = new Set(Array.from(css.matchAll(USED), ([, name]) => name));
  const left = css.replace(SET, (set, name: string) => (used.has(name) ? set : ''));
  return left === css ? css : usedOnly(left);
}
