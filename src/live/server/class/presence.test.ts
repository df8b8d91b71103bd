import { expect, test } from 'vitest';
import { seconds } from '#kit/model/clock.ts';
import type { MemberId } from '../../model/ids.ts';
import { pupils, teachers, usualRoster, visitors } from '../../model/rehearsal/people.arbitrary.ts';
import { type ClassState, emptyClass } from '../../model/state.ts';
import { Presence } from './presence.ts';

const [amel] = pupils as readonly MemberId[];
const [visitor] = visitors as readonly MemberId[];
if (amel === undefined || visitor === undefined) throw new Error('The class is too small.');

const empty: ClassState = { ...emptyClass, roster: usualRoster };
const withAmel: ClassState = { ...empty, present: { [amel]: true } as ClassState['present'] };

function presence() {
  let now = 1_700_000_000_000;
  const lines = new Presence({ now: () => now });
  const pass = (ms: number) => {
    now += ms;
  };
  return { lines, now: () => now, pass };
}

const left = { type: 'presence', joined: [], left: [amel] };

test('who opens a stream has come, and only who belongs to the class', () => {
  const { lines } = presence();
  for (const member of [amel, visitor, ...teachers]) lines.arrived(member);
  expect(lines.reports(empty)).toEqual([{ type: 'presence', joined: [amel, ...teachers], left: [] }]);
});

test('a stream that comes back at once was not away', () => {
  const { lines, pass } = presence();
  lines.arrived(amel);
  lines.departed(amel);
  pass(seconds(2));
  expect(lines.reports(withAmel)).toEqual([]);
  lines.arrived(amel);
  pass(seconds(60));
  expect(lines.reports(withAmel)).toEqual([]);
});

test('who stays away has left, once the last of their streams is gone', () => {
  const { lines, pass } = presence();
  lines.arrived(amel);
  lines.arrived(amel);
  lines.departed(amel);
  pass(seconds(60));
  expect(lines.reports(withAmel)).toEqual([]);
  lines.departed(amel);
  pass(seconds(3));
  expect(lines.reports(withAmel)).toEqual([left]);
});

test('after a restart those who were there have a moment to come back', () => {
  const { lines, pass } = presence();
  pass(seconds(9));
  expect(lines.reports(withAmel)).toEqual([]);
  pass(seconds(1));
  expect(lines.reports(withAmel)).toEqual([left]);
});

test('who waits in the lobby unseen no longer waits, counted from the request', () => {
  const { lines, now, pass } = presence();
  pass(seconds(60));
  const request = { name: { gone: true }, at: now(), seq: 1 } as const;
  const requests = { [visitor]: request } as ClassState['lobby']['requests'];
  const asking: ClassState = { ...empty, lobby: { ...empty.lobby, requests } };
  pass(seconds(9));
  expect(lines.reports(asking)).toEqual([]);
  lines.arrived(visitor);
  lines.departed(visitor);
  pass(seconds(9));
  expect(lines.reports(asking)).toEqual([]);
  pass(seconds(1));
  expect(lines.reports(asking)).toEqual([{ type: 'lobby.gone', member: visitor }]);
});
