import { expect, it } from 'vitest';
import type { ClassroomId, MemberId } from '../../model/ids.ts';
import { type ClassState, emptyClass } from '../../model/state.ts';
import { Asked } from './asked.ts';

const classroom = 'c1' as ClassroomId;
const amel = { classroom, member: 'amel' as MemberId };
const voices: ClassState = {
  ...emptyClass,
  session: { classroom, phase: 'open', since: 0 },
  roster: { staff: [], pupils: ['amel'] } as unknown as ClassState['roster'],
  floor: { holders: [], voices: true },
  media: { ...emptyClass.media, cameras: true },
};

it('adds to what was asked before', () => {
  const asked = new Asked();
  asked.add(amel, ['microphone']);
  asked.add(amel, ['camera']);
  expect(asked.of(amel)).toEqual(new Set(['microphone', 'camera']));
  expect(asked.of({ ...amel, member: 'bao' as MemberId })).toEqual(new Set());
  expect(asked.of({ ...amel, classroom: 'c2' as ClassroomId })).toEqual(new Set());
});

it('forgets what the class closes, so that opening it again gives it to nobody', () => {
  const asked = new Asked();
  asked.add(amel, ['microphone', 'camera']);
  asked.follow(classroom, voices);
  expect(asked.of(amel)).toEqual(new Set(['microphone', 'camera']));
  asked.follow(classroom, { ...voices, locks: { ...voices.locks, microphones: true } });
  asked.follow(classroom, voices);
  expect(asked.of(amel)).toEqual(new Set(['camera']));
});
