import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clientCommand } from '../command.ts';
import type { liveErrors } from '../errors.ts';
import type { ClassEvent } from '../event.ts';
import { School } from './school.arbitrary.ts';
import { anyScript } from './steps.arbitrary.ts';

test('the rehearsals come by every command, every event and nearly every refusal, often', () => {
  const seen = new Map<string, number>();
  const count = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);
  for (const script of fc.sample(anyScript, { numRuns: 300, seed: 12 })) {
    const school = new School();
    for (const step of script) {
      const decision = school.perform(step);
      count('refused' in decision ? decision.refused.code : `accepted ${step.command.type}`);
    }
    for (const { logged } of school.lines) count(logged.event.type);
  }
  const commands = clientCommand.def.options.map((option) => {
    const [type] = option.def.shape.type.def.values;
    return `accepted ${type}`;
  });
  const rarely = [...eventTypes, ...commands, ...refusals].filter((what) => (seen.get(what) ?? 0) < 10);
  expect(rarely, JSON.stringify(Object.fromEntries(seen))).toEqual([]);
});

/** A full lobby and a full floor need more people than a rehearsal has, and have tests of their own. */
const refusals = [
  'live.not-allowed',
  'live.not-in-class',
  'live.not-open',
  'live.closed',
  'live.no-such-class',
  'live.no-such-member',
  'live.staff-is-exempt',
  'live.banned',
  'live.still-banned',
  'live.asked-too-soon',
  'live.not-waiting',
  'live.chat-locked',
  'live.no-such-message',
] satisfies (keyof typeof liveErrors)[];

const eventTypes = Object.keys({
  'session.prepared': 0,
  'session.opened': 0,
  'session.closed': 0,
  'presence.changed': 0,
  'lobby.asked': 0,
  'lobby.left': 0,
  'lobby.refused': 0,
  'lobby.admitted': 0,
  'lobby.guarded': 0,
  'hand.raised': 0,
  'hand.lowered': 0,
  'hands.lowered': 0,
  'floor.given': 0,
  'floor.ended': 0,
  'voices.changed': 0,
  'media.changed': 0,
  'cameras.changed': 0,
  'camera.allowed': 0,
  'screen.allowed': 0,
  'mic.muted': 0,
  'mic.all-muted': 0,
  'mic.locked': 0,
  'chat.said': 0,
  'chat.deleted': 0,
  'chat.locked': 0,
  'chat.one-locked': 0,
  'exclusion.set': 0,
  'exclusion.lifted': 0,
  'member.out': 0,
} satisfies Record<ClassEvent['type'], number>);
