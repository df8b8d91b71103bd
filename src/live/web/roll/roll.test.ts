import { expect, test } from 'vitest';
import { after, lea, open, roy, tom, zoe } from '../rehearsal.arbitrary.ts';
import { namesOf } from './names.ts';
import { countHere, rollOf } from './roll.ts';

const people = [
  { id: roy, name: 'Mme Roy' },
  { id: lea, name: 'Léa Martin' },
  { id: tom, name: 'Élie Bernard' },
];
const names = (state = open) => namesOf(people, state, 'Quelqu’un');

test('pegs have fixed places: staff, pupils by name, visitors who are in', () => {
  const state = after(
    open,
    { type: 'lobby.admitted', member: zoe, name: { plain: 'Zoé' } },
    { type: 'presence.changed', joined: [tom], left: [] },
  );
  const roll = rollOf(state, names(state), lea);
  expect(roll.map(({ id, here, you }) => [id, here, you])).toEqual([
    [roy, false, false],
    [tom, true, false],
    [lea, false, true],
    [zoe, false, false],
  ]);
  expect(countHere(roll)).toEqual({ here: 1, expected: 3 });
});

const onPeg = after(
  open,
  { type: 'lobby.admitted', member: zoe, name: { plain: 'Lea M' } },
  { type: 'peg.given', member: zoe, pupil: lea },
);

test('a guest on a peg is there in the place and under the name of the pupil, and is counted once', () => {
  const state = after(onPeg, { type: 'presence.changed', joined: [zoe], left: [] });
  const roll = rollOf(state, names(state), roy);
  expect(roll.map(({ id, kind, name, here }) => [id, kind, name, here])).toEqual([
    [roy, 'staff', 'Mme Roy', false],
    [tom, 'pupil', 'Élie Bernard', false],
    [zoe, 'pupil', 'Léa Martin', true],
  ]);
  expect(countHere(roll)).toEqual({ here: 1, expected: 2 });
});

test('the peg of a guest who went away is the absent pupil’s, and one who came themselves has it back', () => {
  const gone = rollOf(onPeg, names(onPeg), roy);
  expect(gone.map(({ id, here, walkIn }) => [id, here, walkIn])).toEqual([
    [roy, false, null],
    [tom, false, null],
    [lea, false, zoe],
  ]);
  const both = after(onPeg, { type: 'presence.changed', joined: [zoe, lea], left: [] });
  expect(rollOf(both, names(both), roy).map(({ id, kind }) => [id, kind])).toEqual([
    [roy, 'staff'],
    [tom, 'pupil'],
    [lea, 'pupil'],
    [zoe, 'guest'],
  ]);
});

test('who visits is in the roll, and is no learner to be counted', () => {
  const state = after(
    open,
    { type: 'visit.begun', member: zoe, as: 'inspection' },
    { type: 'lobby.admitted', member: zoe, name: { plain: 'Mme Durand' } },
    { type: 'presence.changed', joined: [zoe], left: [] },
  );
  const roll = rollOf(state, names(state), roy);
  expect(roll.at(-1)).toMatchObject({ id: zoe, kind: 'visit', name: 'Mme Durand', here: true });
  expect(countHere(roll)).toEqual({ here: 0, expected: 2 });
});

test('hands are numbered in the order of their turn', () => {
  const once = after(open, { type: 'hand.raised', member: tom }, { type: 'floor.given', member: tom });
  const state = after(
    once,
    { type: 'floor.ended', member: tom },
    { type: 'hand.raised', member: tom },
    { type: 'hand.raised', member: lea },
  );
  const hands = rollOf(state, names(), roy).map(({ id, hand }) => [id, hand]);
  expect(hands).toEqual([
    [roy, null],
    [tom, 2],
    [lea, 1],
  ]);
});

test('a short name tells people apart, and a title stays', () => {
  const twins = [...people, { id: zoe, name: 'Léa Zola' }];
  const short = namesOf(twins, open, '?').short;
  expect([roy, lea, tom, zoe].map(short)).toEqual(['Mme Roy', 'Léa M.', 'Élie', 'Léa Z.']);
});

test('a visitor is known by what they wrote, and nobody else by anything', () => {
  const asked = after(open, { type: 'lobby.asked', member: zoe, name: { plain: 'Zoé, la cousine' } });
  expect(names(asked).of(zoe)).toBe('Zoé, la cousine');
  expect(names(asked).short(zoe)).toBe('Zoé');
  expect(names().of(zoe)).toBe('Quelqu’un');
});
