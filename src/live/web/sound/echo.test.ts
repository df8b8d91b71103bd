import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EchoWatch } from './echo.ts';

const LENGTH = 250;

/** Somebody speaks: words of some length, loud and soft, with pauses between them. */
const speech = fc
  .array(
    fc.record({
      word: fc.integer({ min: 2, max: 8 }),
      pause: fc.integer({ min: 1, max: 6 }),
      loud: fc.integer({ min: -32, max: -18 }),
    }),
    {
      minLength: 60,
      maxLength: 60,
    },
  )
  .map((words) =>
    words.flatMap(({ word, pause, loud }) => [
      ...Array.from({ length: word }, (_, i) => loud - (i % 3) * 4),
      ...Array.from({ length: pause }, () => -65),
    ]),
  );

const echoes = (heard: readonly number[], sent: readonly number[]): boolean => {
  const watch = new EchoWatch();
  return heard.slice(0, LENGTH).some((loudness, i) => watch.compare(loudness, sent[i] ?? -65));
};

test('a loudspeaker that its own microphone hears is an echo, whatever the delay and the room', () => {
  fc.assert(
    fc.property(
      speech,
      fc.integer({ min: 0, max: 5 }),
      fc.integer({ min: 3, max: 14 }),
      (heard, delay, softer) => {
        const sent = heard.map((_, i) => Math.max(-60, (heard[i - delay] ?? -65) - softer));
        expect(echoes(heard, sent)).toBe(true);
      },
    ),
  );
});

test('who speaks while the class does is no echo of it', () => {
  // Without the bias to repeat itself: two people do not say the same.
  fc.assert(
    fc.property(fc.noBias(speech), fc.noBias(speech), (heard, sent) => {
      expect(echoes(heard, sent)).toBe(false);
    }),
    { numRuns: 200 },
  );
});

test('a microphone that hears only its room is no echo', () => {
  fc.assert(
    fc.property(speech, (heard) => {
      expect(
        echoes(
          heard,
          heard.map((_, i) => -62 + (i % 3)),
        ),
      ).toBe(false);
    }),
  );
});
