import { expect, test } from 'vitest';
import { minutes, seconds } from '#kit/model/clock.ts';
import { Lesson, outcome, teacher } from '../rehearsal/lesson.arbitrary.ts';
import { timeLeft } from './select.ts';

/** A lesson with a timer, and how long it runs yet at the moment of its last step. */
function timed(length: number) {
  const lesson = Lesson.opened();
  let now = 1_700_000_000_000;
  const does = (command: Parameters<Lesson['does']>[1], wait = 0) => {
    now += wait;
    return outcome(lesson.does(teacher, command, wait));
  };
  does({ type: 'timer.start', seconds: length });
  return { lesson, does, left: (later = 0) => timeLeft(lesson.state.timer, now + later) };
}

test('a timer runs to its end and stays there', () => {
  const { left } = timed(60);
  expect([0, seconds(20), minutes(1), minutes(5)].map((later) => left(later))).toEqual([
    60_000, 40_000, 0, 0,
  ]);
});

test('it can be held, and then goes on with what was left', () => {
  const { does, left } = timed(60);
  does({ type: 'timer.pause' }, seconds(25));
  expect(left(minutes(10))).toBe(seconds(35));
  expect(does({ type: 'timer.pause' })).toEqual([]);
  does({ type: 'timer.resume' }, minutes(10));
  expect(left()).toBe(seconds(35));
  expect(left(seconds(35))).toBe(0);
});

test('a minute more is added to what is left, while it is held as well, and from now when it is over', () => {
  const { does, left, lesson } = timed(60);
  does({ type: 'timer.add', seconds: 60 }, seconds(30));
  expect(left()).toBe(seconds(90));
  does({ type: 'timer.pause' });
  does({ type: 'timer.add', seconds: 60 });
  expect(left(minutes(1))).toBe(seconds(150));
  does({ type: 'timer.resume' });
  does({ type: 'timer.add', seconds: 60 }, minutes(20));
  expect(left()).toBe(seconds(60));
  expect(lesson.state.timer).toMatchObject({ length: seconds(60) });
});

test('it is gone when it is taken away and when the class closes, and nobody can hold what is not there', () => {
  const { does, lesson } = timed(60);
  does({ type: 'timer.stop' });
  expect(lesson.state.timer).toEqual({ kind: 'none' });
  expect(does({ type: 'timer.pause' })).toBe('live.no-timer');
  expect(does({ type: 'timer.add', seconds: 60 })).toBe('live.no-timer');
  expect(does({ type: 'timer.stop' })).toEqual([]);
  does({ type: 'timer.start', seconds: 30 });
  does({ type: 'close' });
  expect(lesson.state.timer).toEqual({ kind: 'none' });
});
