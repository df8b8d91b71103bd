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
