import { expect, test } from 'vitest';
import { readPicture } from './picture.ts';

/** Pictures as browsers' encoders wrote them, of 3 by 2 pixels. */
const jpeg = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAYEBQYFBAYGBQYHBwYIChAKCgkJChQODwwQFxQYGBcUFhYaHSUfGhsjHBYWICwgIyYnKSopGR8tMC0oMCUoKSj/wAALCAACAAMBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==',
  'base64',
);

interface Chunk {
  readonly name: string;
  readonly head: number[];
}

function webp({ name, head }: Chunk): Buffer {
  const body = Buffer.concat([Buffer.from(head), Buffer.alloc(40)]);
  const picture = Buffer.concat([Buffer.from(`RIFF____WEBP${name}____`, 'latin1'), body]);
  picture.writeUInt32LE(picture.length - 8, 4);
  picture.writeUInt32LE(body.length, 16);
  return picture;
}

const lossy = webp({ name: 'VP8 ', head: [0x10, 0, 0, 0x9d, 0x01, 0x2a, 0x40, 0x06, 0x84, 0x03] });
const lossless = webp({ name: 'VP8L', head: [0x2f, 0x3f, 0xc6, 0xe0, 0x00] });
const extended = webp({ name: 'VP8X', head: [0x10, 0, 0, 0, 0x3f, 0x06, 0, 0x83, 0x03, 0] });

test('the size of a page is read from its first bytes, in every form that browsers write', () => {
  const page = { type: 'image/webp', width: 1_600, height: 900 };
  expect(readPicture(lossy)).toEqual(page);
  expect(readPicture(lossless)).toEqual(page);
  expect(readPicture(extended)).toEqual(page);
  expect(readPicture(jpeg)).toEqual({ type: 'image/jpeg', width: 3, height: 2 });
});

test('what has something after its end, or before its beginning, is no page', () => {
  const script = Buffer.from('<script>alert(1)</script>');
  for (const picture of [lossy, lossless, extended, jpeg]) {
    expect(readPicture(Buffer.concat([picture, script]))).toBeNull();
    expect(readPicture(Buffer.concat([script, picture]))).toBeNull();
  }
});

test('what is cut is no page, wherever it is cut', () => {
  for (const picture of [lossy, lossless, extended, jpeg]) {
    for (let length = 0; length < picture.length; length += 1) {
      expect(readPicture(picture.subarray(0, length))).toBeNull();
    }
  }
});

test('no byte that is another one makes the reader fail', () => {
  for (const picture of [lossy, lossless, extended, jpeg]) {
    for (let at = 0; at < picture.length; at += 1) {
      for (const value of [0, 1, 0x7f, 0xff]) {
        const bent = Buffer.from(picture);
        bent.writeUInt8(value, at);
        expect(() => readPicture(bent)).not.toThrow();
      }
    }
  }
});

test('a size that no page has is refused', () => {
  const wide = Buffer.from(extended);
  wide.writeUIntLE(4_096, 24, 3);
  expect(readPicture(wide)).toBeNull();
  const flat = Buffer.from(lossy);
  flat.writeUInt16LE(0, 28);
  expect(readPicture(flat)).toBeNull();
});
