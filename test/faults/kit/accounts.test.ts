import { expect, it } from 'vitest';
import type { ClientCommand } from '#live/model/command.ts';
import type { ClassEvent } from '#live/model/event.ts';
import type { MemberId, MessageId } from '#live/model/ids.ts';
import { faultsBetween } from './accounts.ts';

const [lea, max] = ['lea', 'max'] as [MemberId, MemberId];
const said = (words: string): ClassEvent => ({
  type: 'chat.said',
  message: 'm' as MessageId,
  member: lea,
  text: { plain: words },
  weight: 1,
});
const raised: ClassEvent = { type: 'hand.raised', member: max };
const lowered: ClassEvent = { type: 'hand.lowered', member: max };
const given: ClassEvent = { type: 'floor.given', member: max };

const act = (seq: number, member: MemberId, command: ClientCommand) => ({ seq, member, command });
const acts = [
  act(1, lea, { type: 'chat.say', text: 'one' }),
  act(2, max, { type: 'hand.raise' }),
  act(3, max, { type: 'hand.lower' }),
];

const faults = (...events: (ClassEvent | undefined)[]) =>
  faultsBetween(acts, {
    twice: [],
    hasSeen: () => true,
    events: new Map(events.flatMap((event, i) => (event === undefined ? [] : [[i + 1, event]]))),
  });

it('adds up when every command has its event', () => {
  expect(faults(said('one'), raised, lowered)).toEqual([]);
});

it('names an event that is lost, and one that another stands for', () => {
  expect(faults(said('one'), undefined, lowered)).toHaveLength(1);
  expect(faults(said('one'), raised)).toHaveLength(1);
  expect(faults(said('two'), raised, lowered)).toHaveLength(2);
});

it('names an event that nobody asked for', () => {
  expect(faults(said('one'), raised, lowered, said('one'))).toEqual([
    'carried out again, or for nobody: 4 chat.said lea one',
  ]);
});

it.each([
  ['with the number of what gave the floor', 3],
  ['with a number that the school keeps to itself', 4],
])('lets who got the floor lower a hand that is down, %s, and not one that is up', (_what, seq) => {
  const gift = act(3, lea, { type: 'floor.give', member: max });
  const withGift = (third: ClassEvent) =>
    faultsBetween([...acts.slice(0, 2), gift, act(seq, max, { type: 'hand.lower' })], {
      twice: [],
      hasSeen: () => true,
      events: new Map([said('one'), raised, third].map((event, i) => [i + 1, event])),
    });
  expect(withGift(given)).toEqual([]);
  expect(withGift(said('three'))).toContain(
    `lost: ${seq} hand.lowered max, and not ${seq === 3 ? 'chat.said lea three' : undefined}`,
  );
});
