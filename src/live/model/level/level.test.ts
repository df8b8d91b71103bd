import { describe, expect, it } from 'vitest';
import type { ClassroomId, MemberId } from '../ids.ts';
import { permissionsOf } from '../media/permissions.ts';
import { type ClassState, emptyClass } from '../state.ts';
import { decideLevel, giveLevel } from './decide.ts';
import { evolveLevel } from './evolve.ts';
import { level } from './feature.ts';
import { levelOf } from './select.ts';
import { fullLevel } from './state.ts';

const teacher = 'teacher' as MemberId;
const pupil = 'pupil' as MemberId;
const open: ClassState = {
  ...emptyClass,
  session: { classroom: 'c1' as ClassroomId, phase: 'open', since: 0 },
  roster: { staff: ['teacher'], pupils: ['pupil'] } as unknown as ClassState['roster'],
  floor: { ...emptyClass.floor, voices: true },
  media: { ...emptyClass.media, cameras: true, screenAllowed: { [pupil]: true as const } },
};
const at = (wished: 0 | 1 | 2 | 3, given: 0 | 1 | 2 | 3 = 0): ClassState => ({
  ...open,
  level: { wished, given, why: 'best' },
});

/** What somebody may send. */
function sends(state: ClassState, member: MemberId): string[] {
  const { camera, microphone, screen, join, subscribe } = permissionsOf(state, member);
  return Object.entries({ camera, microphone, screen, join, subscribe })
    .filter(([, may]) => may)
    .map(([name]) => name);
}

describe('the level of a class', () => {
  it('[L1] takes the pupils’ pictures, then their voices and the teacher’s picture, then the media room', () => {
    const everything = ['camera', 'microphone', 'screen', 'join', 'subscribe'];
    expect(sends(at(0), pupil)).toEqual(everything);
    expect(sends(at(1), pupil)).toEqual(['microphone', 'join', 'subscribe']);
    expect(sends(at(1), teacher)).toEqual(everything);
    expect(sends(at(2), pupil)).toEqual(['join', 'subscribe']);
    expect(sends(at(2), teacher)).toEqual(['microphone', 'join', 'subscribe']);
    expect(sends(at(3), pupil)).toEqual([]);
    expect(sends(at(3), teacher)).toEqual([]);
  });

  it('is the lower of the teacher’s wish and what the ladder gives', () => {
    expect(levelOf(at(1, 2))).toBe(2);
    expect(levelOf(at(3, 1))).toBe(3);
  });

  it('is changed by a wish and by what is given, and settled when it is so already', () => {
    expect(decideLevel(open, { type: 'level.wish', level: 0 })).toEqual({ events: [] });
    expect(decideLevel(open, { type: 'level.wish', level: 2 })).toEqual({
      events: [{ type: 'level.wished', level: 2 }],
    });
    const given = { type: 'level.give', level: 1, why: 'turn' } as const;
    const told = { type: 'level.given', level: 1, why: 'turn' } as const;
    expect(giveLevel(open, given)).toEqual({ events: [told] });
    expect(giveLevel(evolveLevel(open, told), given)).toEqual({ events: [] });
  });

  it('is no more when the class is closed, and what was on its way finds nothing', () => {
    const closed: ClassState = {
      ...at(2, 1),
      session: { classroom: 'c1' as ClassroomId, phase: 'closed', since: 1 },
    };
    expect(
      level.on?.['session.closed']?.(closed, { type: 'session.closed' } as never, { seq: 1, at: 1 }),
    ).toEqual({
      level: fullLevel,
    });
    expect(giveLevel(closed, { type: 'level.give', level: 3, why: 'gate' })).toEqual({ events: [] });
  });
});
