import fc from 'fast-check';
import { expect, it } from 'vitest';
import { textOf } from '#test/kit/qr.ts';
import { drawQr, type QrDrawing } from './qr-drawing.ts';

const QUIET = 4;

/** Which modules a drawing's rectangles cover. */
function modulesOf({ size, path }: QrDrawing): boolean[][] {
  const modules = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    modules[Number(y)]?.fill(true, Number(x), Number(x) + Number(width));
  }
  return modules;
}

/** As long as cards may become, and with what stands in their addresses. */
const anyAddress = fc
  .string({ unit: fc.constantFrom(...'abcxyzABCXYZ0189-_.'), minLength: 1, maxLength: 600 })
  .map((card) => `https://school.example/gate/#carte=${card}`);

it('a drawn code is read as the address that went into it', () => {
  fc.assert(
    fc.property(anyAddress, (address) => {
      const modules = modulesOf(drawQr(address));
      expect(textOf(modules.slice(QUIET, -QUIET).map((row) => row.slice(QUIET, -QUIET)))).toBe(address);
    }),
  );
});

it('four light modules surround a code, as scanners need', () => {
  const { size, path } = drawQr('https://school.example/gate/');
  const modules = modulesOf({ size, path });
  const darkRows = modules.flatMap((row, y) => (row.includes(true) ? [y] : []));
  const darkColumns = modules[0]?.flatMap((_, x) => (modules.some((row) => row[x]) ? [x] : []));
  for (const dark of [darkRows, darkColumns]) {
    expect(dark?.[0]).toBe(QUIET);
    expect(dark?.at(-1)).toBe(size - 1 - QUIET);
  }
});
