import fc from 'fast-check';
import type { PersonId } from '#people/model/ids.ts';
import type { ClassroomId, MemberId, VisitorId } from '../ids.ts';
import type { Roster } from '../session/events.ts';

const person = (id: string) => id as PersonId;
const visitor = (id: string) => id as VisitorId;

/** A small class. Some ids are also names of what every object has, and one is the school's own. */
export const teachers = [person('t-dupond'), person('t-weil')];
export const pupils = [person('p-amel'), person('p-bao'), person('constructor'), person('p-chloe')];
export const accounts = [person('a-nour'), person('__proto__'), person('school')];
export const visitors = [
  visitor('visitor.aaaaaaaa'),
  visitor('visitor.bbbbbbbb'),
  visitor('visitor.cccccccc'),
];
export const everybody: readonly MemberId[] = [...teachers, ...pupils, ...accounts, ...visitors];

export const classroom = 'room-12' as ClassroomId;
export const usualRoster: Roster = { staff: teachers, pupils };

export const anyMember = fc.constantFrom(...everybody);

const persons = [...teachers, ...pupils, ...accounts];

/** The usual roster save one person, who changes sides, leaves or arrives; now and then any at all. */
export const anyRoster: fc.Arbitrary<Roster> = fc.oneof(
  { arbitrary: fc.constant(usualRoster), weight: 4 },
  {
    arbitrary: fc
      .tuple(fc.constantFrom(...persons), fc.constantFrom('staff', 'pupils', 'nothing'))
      .map(([one, place]) => placed(one, place)),
    weight: 4,
  },
  {
    arbitrary: fc.record({ staff: fc.subarray(persons, { maxLength: 3 }), pupils: fc.subarray(persons) }),
    weight: 1,
  },
);

function placed(one: PersonId, place: string): Roster {
  const others = (list: readonly PersonId[]) => list.filter((somebody) => somebody !== one);
  const staff = others(teachers);
  return {
    staff: place === 'staff' ? [...staff, one] : staff,
    pupils: place === 'pupils' ? [...others(pupils), one] : others(pupils),
  };
}
