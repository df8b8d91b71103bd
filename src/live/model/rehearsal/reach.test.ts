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
  for (const script of fc.sample(anyScript, { numRuns: 500, seed: 12 })) {
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
  'live.chat-waits',
  'live.peers-forbidden',
  'live.microphones-locked',
  'live.no-such-moment',
  'live.no-such-message',
  'live.no-such-slides',
  'live.no-such-board',
  'live.board-locked',
  'live.not-shown',
  'live.no-such-poll',
  'live.poll-running',
  'live.poll-over',
  'live.bad-answer',
  'live.already-voted',
  'live.no-timer',
  'live.reactions-locked',
  'live.no-groups',
  'live.groups-open',
  'live.no-such-group',
  'live.group-full',
] satisfies (keyof typeof liveErrors)[];

const eventTypes = Object.keys({
  'level.wished': 0,
  'level.given': 0,
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
  'chat.whispered': 0,
  'chat.held': 0,
  'chat.released': 0,
  'chat.discarded': 0,
  'chat.withdrawn': 0,
  'chat.forgotten': 0,
  'chat.restored': 0,
  'chat.moderated': 0,
  'chat.peers-changed': 0,
  'chat.peers-forbidden': 0,
  'chat.links-changed': 0,
  'chat.locked': 0,
  'chat.one-locked': 0,
  'exclusion.set': 0,
  'exclusion.lifted': 0,
  'member.out': 0,
  'slides.added': 0,
  'slides.opened': 0,
  'slides.turned': 0,
  'slides.hidden': 0,
  'slides.removed': 0,
  'slides.ahead-changed': 0,
  'slides.drawn': 0,
  'slides.erased': 0,
  'slides.wiped': 0,
  'board.added': 0,
  'board.begun': 0,
  'board.opened': 0,
  'board.shown': 0,
  'board.hidden': 0,
  'board.removed': 0,
  'board.drawn': 0,
  'board.wiped': 0,
  'board.drawers-changed': 0,
  'board.pen-given': 0,
  'lock.set': 0,
  'quiet.changed': 0,
  'names.kept': 0,
  'names.shown': 0,
  'order.cleared': 0,
  'order.filed': 0,
  'order.undone': 0,
  'recording.started': 0,
  'recording.stopped': 0,
  'attendance.corrected': 0,
  'attendance.held': 0,
  'attendance.resumed': 0,
  'poll.prepared': 0,
  'poll.discarded': 0,
  'poll.filed': 0,
  'poll.started': 0,
  'poll.voted': 0,
  'poll.vote-changed': 0,
  'poll.counted': 0,
  'poll.handed-in': 0,
  'poll.asked-again': 0,
  'poll.ended': 0,
  'poll.shown': 0,
  'poll.hidden': 0,
  'poll.told': 0,
  'timer.set': 0,
  'timer.paused': 0,
  'timer.stopped': 0,
  'reactions.shown': 0,
  'groups.made': 0,
  'groups.discarded': 0,
  'groups.placed': 0,
  'groups.opened': 0,
  'groups.moved': 0,
  'groups.visited': 0,
  'groups.called': 0,
  'groups.told': 0,
  'groups.recalled': 0,
  'groups.closed': 0,
} satisfies Record<ClassEvent['type'], number>);
