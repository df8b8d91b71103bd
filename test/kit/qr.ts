/** The dark modules of a QR code, row by row, without its quiet zone. */
export type Modules = readonly (readonly boolean[])[];

/** Level M, of the versions from 1 on (ISO/IEC 18004, table 9). */
const BLOCKS = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16];
const CORRECTION_PER_BLOCK = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26];
const FORMAT_MASK = 0x5412;
const BYTES = 4;

type Place = readonly [x: number, y: number];

/** By which of eight patterns the data are turned over. */
const MASKS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/**
 * Reads a flawless QR code of level M, up to version 20, whose text is bytes of ASCII: written from the standard, not from
 * a library that draws them. What is damaged is not corrected.
 */
export function textOf(modules: Modules): string {
  const size = modules.length;
  const version = (size - 17) / 4;
  const dark = ([x, y]: Place) => modules[y]?.[x] ?? false;
  const format = numberOf(FORMAT_PLACES.map(dark)) ^ FORMAT_MASK;
  if (format >> 13 !== 0) throw new Error(`No QR code of level M: ${size} modules, format ${format}`);
  const mask = MASKS[(format >> 10) & 7] ?? (() => false);
  const bits = dataPlaces(size, version).map((place) => dark(place) !== mask(...place));
  const data = dataOf(bytesOf(bits), version).flatMap((byte) => bitsOf(byte, 8));
  if (numberOf(data.slice(0, 4)) !== BYTES) throw new Error('Its text is no bytes.');
  const lengthEnds = version < 10 ? 12 : 20;
  const length = numberOf(data.slice(4, lengthEnds));
  return String.fromCharCode(...bytesOf(data.slice(lengthEnds, lengthEnds + 8 * length)));
}

/** The first copy of the format, its highest bit first. */
const FORMAT_PLACES: readonly Place[] = [
  ...[0, 1, 2, 3, 4, 5, 7, 8].map((x): Place => [x, 8]),
  ...[7, 5, 4, 3, 2, 1, 0].map((y): Place => [8, y]),
];

/** Up and down in columns of two from the right, around what is there for the scanner. */
function dataPlaces(size: number, version: number): Place[] {
  const places: Place[] = [];
  const own = isScanners(size, version);
  let up = true;
  for (let right = size - 1; right > 0; right -= right === 8 ? 3 : 2) {
    for (let i = 0; i < size; i += 1) {
      const y = up ? size - 1 - i : i;
      for (const x of [right, right - 1]) if (!own(x, y)) places.push([x, y]);
    }
    up = !up;
  }
  return places;
}

/** Finders with the format beside them, timing, alignment, and from 7 on the version. */
function isScanners(size: number, version: number): (x: number, y: number) => boolean {
  const far = size - 9;
  const count = version === 1 ? 0 : Math.floor(version / 7) + 2;
  const step = 2 * Math.ceil((version * 4 + 4) / (count * 2 - 2));
  const middles = Array.from({ length: count }, (_, i) => (i === 0 ? 6 : size - 7 - (count - 1 - i) * step));
  const last = middles.length - 1;
  const aligns = middles.flatMap((x, i) =>
    middles.flatMap((y, j): Place[] => {
      const isFinders = (i === 0 && (j === 0 || j === last)) || (i === last && j === 0);
      return isFinders ? [] : [[x, y]];
    }),
  );
  return (x, y) =>
    x === 6 ||
    y === 6 ||
    (x < 9 && (y < 9 || y > far)) ||
    (x > far && y < 9) ||
    (version > 6 && ((x < 6 && y > far - 3) || (y < 6 && x > far - 3))) ||
    aligns.some(([ax, ay]) => Math.abs(ax - x) < 3 && Math.abs(ay - y) < 3);
}

/** Takes the blocks apart, which lie byte by byte beside each other, and leaves out what corrects them. */
function dataOf(bytes: readonly number[], version: number): number[] {
  const count = BLOCKS[version - 1] ?? 0;
  const longer = bytes.length % count;
  const length = Math.floor(bytes.length / count) - (CORRECTION_PER_BLOCK[version - 1] ?? 0);
  return Array.from({ length: count }, (_, block) => {
    const isLong = block >= count - longer;
    const own = Array.from({ length }, (_, i) => bytes[i * count + block] ?? 0);
    if (isLong) own.push(bytes[length * count + block - (count - longer)] ?? 0);
    return own;
  }).flat();
}

const bitsOf = (value: number, count: number): boolean[] =>
  Array.from({ length: count }, (_, i) => ((value >> (count - 1 - i)) & 1) === 1);

const numberOf = (bits: readonly boolean[]): number =>
  bits.reduce((value, bit) => value * 2 + Number(bit), 0);

const bytesOf = (bits: readonly boolean[]): number[] =>
  Array.from({ length: Math.floor(bits.length / 8) }, (_, i) => numberOf(bits.slice(8 * i, 8 * i + 8)));
