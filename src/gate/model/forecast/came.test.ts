import { expect, it } from 'vitest';
import { Came } from './came.ts';
import { STEP } from './shapes.ts';

const AT = 1_000_000 * STEP;
const since = (came: Came, step: number) => {
  const { from, people } = came.since(1_000_000 + step);
  return { from: from - 1_000_000, people: [...people] };
};

it('counts people by steps, and leaves out the step that is going on', () => {
  const came = new Came();
  came.add(AT, 3);
  came.add(AT + STEP - 1, 4);
  came.add(AT + 3 * STEP, 5);
  expect(since(came, 0)).toEqual({ from: 0, people: [7, 0, 0] });
  came.add(AT + 4 * STEP, 9);
  expect(since(came, 2)).toEqual({ from: 2, people: [0, 5] });
});

it('knows nothing of what was before it began, and forgets what is two hours and a half old', () => {
  const came = new Came();
  came.add(AT, 3);
  came.add(AT + 2 * STEP, 4);
  expect(since(came, -9)).toEqual({ from: 0, people: [3, 0] });
  came.add(AT + 451 * STEP, 1);
  expect(since(came, 0).from).toBe(2);
  expect(since(came, 0).people[0]).toBe(4);
  came.add(AT + 9_000 * STEP, 1);
  expect(since(came, 0).people.every((people) => people === 0)).toBe(true);
});

it('adds what comes while a clock is put back to the step that is going on', () => {
  const came = new Came();
  came.add(AT + 2 * STEP, 3);
  came.add(AT, 4);
  came.add(AT + 3 * STEP, 1);
  expect(since(came, 0)).toEqual({ from: 2, people: [7] });
});
