import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FrameCutter } from './sse.ts';

const wire = 'retry: 250\n\nid: 1\ndata: {"a":1}\n\n:\n\nid: 2\r\ndata: deux\r\n\r\ndata:x\ndata: y\n\n';
const frames = [null, '{"a":1}', null, 'deux', 'x\ny'];

test('a stream is cut into its events, comments included', () => {
  expect(new FrameCutter().cut(wire).map(({ data }) => data)).toEqual(frames);
});

test('wherever the network cuts it, the events are the same', () => {
  const cuts = fc.array(fc.nat(wire.length), { maxLength: 12 });
  fc.assert(
    fc.property(cuts, (places) => {
      const cutter = new FrameCutter();
      const edges = [0, ...places.sort((a, b) => a - b), wire.length];
      const pieces = edges.slice(1).map((edge, i) => wire.slice(edges[i], edge));
      expect(pieces.flatMap((piece) => cutter.cut(piece)).map(({ data }) => data)).toEqual(frames);
    }),
  );
});
