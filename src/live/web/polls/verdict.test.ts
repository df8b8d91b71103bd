import { expect, test } from 'vitest';
import { verdictOf } from './verdict.ts';

test('an answer is right when it is all that is right and nothing else', () => {
  expect(verdictOf([0], [0])).toBe('right');
  expect(verdictOf([0], [1])).toBe('wrong');
  expect(verdictOf([0, 2], [0, 2])).toBe('right');
});

test('of several right answers, some of them are a part', () => {
  expect(verdictOf([0, 2], [0])).toBe('partly');
  expect(verdictOf([0, 2], [0, 1, 2])).toBe('partly');
  expect(verdictOf([0, 2], [1])).toBe('wrong');
});
