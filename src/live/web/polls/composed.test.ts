import { expect, test } from 'vitest';
import type { PollId } from '../../model/polls/ids.ts';
import {
  commandOf,
  empty,
  isBlank,
  isReady,
  MOST_OPTIONS,
  type Written,
  withOption,
  writtenOf,
} from './composed.ts';

const choice = (...options: Written['options']): Written => ({ ...empty, kind: 'choice', options });
const right = { words: 'Paris', right: true };
const wrong = { words: 'Lyon', right: false };
const blank = { words: '  ', right: false };

test('yes or no can be asked at once, without a word', () => {
  expect(isReady(empty)).toBe(true);
  expect(commandOf(empty)).toEqual({ form: { kind: 'yes-no' }, anonymous: false });
});

test('a choice needs two options, and empty lines are left out of it', () => {
  expect(isReady(choice(right, blank))).toBe(false);
  const asked = choice(blank, wrong, right, blank);
  expect(isReady(asked)).toBe(true);
  expect(commandOf({ ...asked, question: ' Où ? ' })).toEqual({
    form: { kind: 'choice', options: ['Lyon', 'Paris'], several: false },
    question: 'Où ?',
    anonymous: false,
    right: [1],
  });
});

test('one right answer takes the place of the other, where only one can be chosen', () => {
  const now = choice(right, wrong);
  expect(withOption(now, 1, { right: true }).options?.map((option) => option.right)).toEqual([
    false,
    true,
    false,
  ]);
  const several = withOption({ ...now, several: true }, 1, { right: true });
  expect(several.options?.slice(0, 2).map((option) => option.right)).toEqual([true, true]);
  expect(isReady(choice(right, { ...wrong, right: true }))).toBe(false);
});

test('there is always one more line to write on, up to eight', () => {
  let written = choice(...empty.options);
  for (let n = 0; n < MOST_OPTIONS; n += 1) {
    expect(written.options.length).toBeGreaterThan(n);
    written = { ...written, ...withOption(written, n, { words: `Réponse ${n}` }) };
  }
  expect(written.options).toHaveLength(MOST_OPTIONS);
});

test('a kept question is written as it was, with one more line, and asks the same', () => {
  const options = [{ plain: 'Lyon' }, { plain: 'Paris' }];
  const written = writtenOf({
    id: 'p1' as PollId,
    form: { kind: 'choice', options, several: false },
    question: { plain: 'Où ?' },
    anonymous: true,
    right: [1],
  });
  expect(written).toMatchObject({ from: 'p1', options: [wrong, right, { words: '', right: false }] });
  expect(commandOf(written)).toEqual({
    form: { kind: 'choice', options: ['Lyon', 'Paris'], several: false },
    question: 'Où ?',
    anonymous: true,
    right: [1],
  });
  expect([isBlank(written), isBlank(empty)]).toEqual([false, true]);
});
