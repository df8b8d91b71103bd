import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TalkingDetector } from './talking.ts';

/** Hears the samples, and says after which one somebody first spoke; -1 for never. */
function firstTalk(samples: readonly number[]): number {
  const detector = new TalkingDetector();
  return samples.map((loudness) => detector.hear(loudness)).indexOf(true);
}

const many = (loudness: number, times: number) => Array.from({ length: times }, () => loudness);
/** Syllables: loud and soft by turns. */
const voice = (seconds: number) => Array.from({ length: seconds * 10 }, (_, i) => (i % 4 === 3 ? -52 : -28));

test('a voice in a quiet room is heard within a second', () => {
  const at = firstTalk([...many(-65, 20), ...voice(2)]);
  expect(at).toBeGreaterThanOrEqual(20);
  expect(at).toBeLessThan(30);
});

test('a chair, a cough and a door are no voice', () => {
  const bang = [...many(-65, 20), ...many(-15, 3), ...many(-65, 20)];
  expect(firstTalk([...bang, ...bang, ...bang])).toBe(-1);
});

test('steady noise is no voice, however loud', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -75, max: -10 }),
      fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 50 }),
      (level, jitter) => {
        expect(firstTalk(jitter.map((by) => level + by))).toBe(-1);
      },
    ),
  );
});

test('a voice over a loud fan is heard', () => {
  expect(firstTalk([...many(-45, 50), ...voice(3)])).toBeGreaterThan(49);
});

test('somebody far away is not taken for who sits here', () => {
  expect(firstTalk([...many(-70, 20), ...many(-50, 30)])).toBe(-1);
});
