import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contrast, readTokens } from './contrast.ts';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const tokens = readTokens(css);

/** Every pair in use: what is drawn, on which grounds, and how strongly it must stand out. */
const pairs: [ratio: number, drawn: string[], grounds: string[]][] = [
  [7, ['ink', 'ink-soft', 'link', 'stop-ink', 'open-ink'], ['ground', 'yard', 'sheet', 'wall']],
  [3, ['ink'], ['door']],
  [7, ['chalk', 'chalk-soft', 'link-slate', 'stop-slate', 'open-slate', 'marking'], ['slate', 'slate-lit']],
  [7, ['on-marking'], ['marking', 'marking-pressed']],
  [4.5, ['pen-black', 'pen-red', 'pen-blue', 'pen-green'], ['paper']],
  [7, ['on-stop'], ['stop', 'stop-pressed']],
  [3, ['mark', 'open-mark', 'stop-mark', 'focus'], ['ground', 'yard', 'sheet', 'wall']],
  [3, ['mark-slate', 'open-mark-slate', 'stop-mark-slate', 'focus-slate'], ['slate', 'slate-lit']],
];

for (const theme of ['light', 'dark'] as const) {
  for (const [ratio, drawn, grounds] of pairs) {
    for (const over of drawn) {
      for (const under of grounds) {
        test(`${theme}: ${over} on ${under} has a contrast of at least ${ratio}`, () => {
          const [top, bottom] = [tokens.get(over), tokens.get(under)];
          if (!top || !bottom) throw new Error('no such token');
          expect(contrast(top[theme], bottom[theme])).toBeGreaterThanOrEqual(ratio);
        });
      }
    }
  }
}

test('black on white is 21 to 1', () => {
  expect(contrast([0, 0, 0], [1, 0, 0])).toBeCloseTo(21, 1);
});

test('no style names a colour of its own', () => {
  const sheets = globSync('src/*/web/**/*.css').filter((file) => !file.endsWith('tokens.css'));
  expect(sheets.length).toBeGreaterThan(0);
  for (const file of sheets) {
    const rules = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
    expect(rules.match(/#[0-9a-f]{3,8}\b|\b(?:oklch|rgba?|hsla?|lab|lch)\(/gi) ?? [], file).toEqual([]);
  }
});
