import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextSession, noProgress, parseProgress, toggleCheck, toggleFinished } from './progress.ts';

const sessions = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];

test('the next session is the first that is not finished, in the order of the day', () => {
  expect(nextSession(sessions, noProgress)?.id).toBe('a');
  expect(nextSession(sessions, toggleFinished(noProgress, 'b'))?.id).toBe('a');
  expect(nextSession(sessions, toggleFinished(toggleFinished(noProgress, 'a'), 'b'))?.id).toBe('c');
});

test('a day whose sessions are all finished has no next one', () => {
  const done = sessions.reduce((state, { id }) => toggleFinished(state, id), noProgress);
  expect(nextSession(sessions, done)).toBeUndefined();
});

test('ticking twice leaves things as they were', () => {
  const once = toggleCheck(noProgress, 'a/0');
  expect(once.checked).toEqual(['a/0']);
  expect(toggleCheck(once, 'a/0')).toEqual(noProgress);
});

test('what was kept is read back', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string()), fc.uniqueArray(fc.string()), (finished, checked) => {
      expect(parseProgress(JSON.stringify({ finished, checked }))).toEqual({ finished, checked });
    }),
  );
});

test.each([null, '', 'torn{', '{"finished":3}', '[]'])('%j on the device counts as nothing done', (kept) => {
  expect(parseProgress(kept)).toEqual(noProgress);
});
