import { expect, it } from 'vitest';
import type { ClassroomId, MemberId } from '../../model/ids.ts';
import { Lesson, teacher } from '../../model/rehearsal/lesson.arbitrary.ts';
import { pupils } from '../../model/rehearsal/people.arbitrary.ts';
import { classroomOf, roomFor, roomOf } from './rooms.ts';

const classroom = 'c-1' as ClassroomId;
const [amel, bao] = pupils as [MemberId, MemberId];

it('puts everybody into one room: that of their group, or of the class', () => {
  const lesson = Lesson.opened();
  const room = (member: MemberId) => roomOf(lesson.state, classroom, member);
  lesson.does(teacher, { type: 'groups.make', how: 'hand', count: 2 });
  lesson.does(teacher, { type: 'groups.move', member: amel, group: 2 });
  expect([amel, bao, teacher].map(room)).toEqual(['c-1', 'c-1', 'c-1']);
  lesson.does(teacher, { type: 'groups.open' });
  lesson.does(teacher, { type: 'groups.visit', group: 2 });
  expect(room(amel)).not.toBe('c-1');
  expect([bao, teacher].map(room)).toEqual(['c-1', room(amel)]);
  expect(classroomOf(room(amel))).toBe(classroom);
  lesson.does(teacher, { type: 'groups.close' });
  expect([amel, bao, teacher].map(room)).toEqual(['c-1', 'c-1', 'c-1']);
  expect(classroomOf(roomFor(classroom, null))).toBe(classroom);
});
