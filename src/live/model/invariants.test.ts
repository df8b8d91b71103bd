import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MemberId } from './ids.ts';
import { find, has, membersOf } from './record.ts';
import { patience, runs } from './rehearsal/runs.arbitrary.ts';
import { School } from './rehearsal/school.arbitrary.ts';
import { anyScript } from './rehearsal/steps.arbitrary.ts';
import { isInside, isPupil, isStaff, standingOf } from './standing.ts';
import type { ClassState } from './state.ts';

function afterEachCommand(judge: (state: ClassState) => void): void {
  fc.assert(
    fc.property(anyScript, (script) => {
      const school = new School();
      for (const step of script) {
        school.perform(step);
        judge(school.state);
      }
    }),
    runs(100),
  );
}

test(
  'what all see holds only who is in the class',
  () => {
    afterEachCommand((state) => {
      const shown = [
        ...[...membersOf(state.present), ...membersOf(state.hands.raised), ...state.floor.holders],
        ...Object.keys({ ...state.groups.draft?.members, ...state.groups.run?.members }).map(
          (member) => member as MemberId,
        ),
        ...state.reactions.flatMap(({ members }) => members.map(([member]) => member)),
      ];
      expect(shown.filter((member) => !isInside(state, member))).toEqual([]);
    });
  },
  patience,
);

test(
  'nobody in the class waits before its door, and nobody on the roster is a guest',
  () => {
    afterEachCommand((state) => {
      const { requests, refusals } = state.lobby;
      const before = [...membersOf(requests), ...membersOf(refusals)];
      expect(before.filter((member) => isInside(state, member))).toEqual([]);
      const onRoster = (member: MemberId) => isStaff(state, member) || isPupil(state, member);
      expect(membersOf(state.guests).filter(onRoster)).toEqual([]);
    });
  },
  patience,
);

test(
  'a peg is one guest’s, who is in, and one pupil’s of the roster',
  () => {
    afterEachCommand((state) => {
      const guests = membersOf(state.pegs);
      expect(guests.filter((member) => standingOf(state, member) !== 'guest')).toEqual([]);
      const taken = guests.map((member) => find(state.pegs, member) as MemberId);
      expect(taken.filter((pupil) => !isPupil(state, pupil))).toEqual([]);
      expect(new Set(taken).size).toBe(taken.length);
    });
  },
  patience,
);

test(
  'who visits holds nothing, and is known by name',
  () => {
    afterEachCommand((state) => {
      for (const visitor of membersOf(state.visits)) {
        expect(standingOf(state, visitor)).toBe('visit');
        expect(find(state.guests, visitor)?.name).toHaveProperty('sealed');
        expect(state.floor.holders).not.toContain(visitor);
        for (const part of [state.hands.raised, state.boards.chosen, state.media.cameraAllowed]) {
          expect(has(part, visitor)).toBe(false);
        }
      }
    });
  },
  patience,
);

test(
  'nothing is ever laid on the staff',
  () => {
    afterEachCommand((state) => {
      const { hands, floor, media, chat, lobby, exclusions } = state;
      const about = [...chat.held, ...state.order.moments].map(({ member }) => member);
      const laid = [
        ...[hands.raised, media.cameraAllowed, media.screenAllowed, media.micLocked, media.mutes],
        ...[state.groups.draft?.members ?? {}, state.groups.run?.members ?? {}],
        ...[chat.lockedOut, lobby.requests, lobby.refusals, exclusions],
      ].flatMap(membersOf);
      expect([...laid, ...about, ...floor.holders].filter((member) => isStaff(state, member))).toEqual([]);
    });
  },
  patience,
);
