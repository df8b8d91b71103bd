import { type ParticipantInfo, TrackSource, TrackType } from 'livekit-server-sdk';
import { describe, expect, it } from 'vitest';
import { groupId, type RunId } from '../../model/groups/ids.ts';
import type { Run } from '../../model/groups/state.ts';
import type { ClassroomId, MemberId } from '../../model/ids.ts';
import { permissionsOf } from '../../model/media/permissions.ts';
import { type ClassState, emptyClass } from '../../model/state.ts';
import { enginePermission } from './grant.ts';
import { type Around, corrections as correctionsAround, newestMute } from './reconcile.ts';

const teacher = 'teacher' as MemberId;
const pupil = 'pupil' as MemberId;
const open: ClassState = {
  ...emptyClass,
  session: { classroom: 'c1' as ClassroomId, phase: 'open', since: 0 },
  roster: { staff: ['teacher'], pupils: ['pupil'] } as unknown as ClassState['roster'],
};

/** Of the class's room, in which everybody has a line and nobody asks for anything, unless it is said. */
const corrections = (
  state: ClassState,
  participants: readonly ParticipantInfo[],
  around: Partial<Around> = {},
) =>
  correctionsAround(state, participants, {
    room: null,
    mutedUpTo: 0,
    strays: new Set(),
    asked: () => new Set(),
    ...around,
  });

/** A participant as the engine lists it, with the permissions of a class. */
function participant(identity: string, state: ClassState): ParticipantInfo {
  const permission = enginePermission(permissionsOf(state, identity as MemberId));
  return { identity, permission, tracks: [] } as unknown as ParticipantInfo;
}

describe('a media room that differs from the class log', () => {
  it('is left alone when it does not', () => {
    expect(corrections(open, [participant('teacher', open), participant('pupil', open)])).toEqual([]);
  });

  it('loses who is not of the class, or of no form that the school gives out', () => {
    const strangers = ['stranger', 'not a member'].map((identity) => participant(identity, open));
    expect(corrections(open, strangers)).toEqual([
      { do: 'remove', member: 'stranger' },
      { do: 'remove', member: 'not a member' },
    ]);
  });

  it('loses a pupil who was shut out, and every pupil when the class closes', () => {
    const shutOut = {
      ...open,
      exclusions: { [pupil]: { kind: 'ejected', at: 1, name: null } },
    } as ClassState;
    expect(corrections(shutOut, [participant('pupil', open)])).toEqual([{ do: 'remove', member: pupil }]);
    const closed = { ...open, session: { ...open.session, phase: 'closed' } } as ClassState;
    expect(corrections(closed, [participant('teacher', open), participant('pupil', open)])).toEqual([
      { do: 'remove', member: pupil },
    ]);
  });

  it('loses a voice that says it is a camera, and a picture that says it is a microphone', () => {
    const pupilWith = (type: TrackType, source: TrackSource) =>
      corrections(open, [{ ...participant('pupil', open), tracks: [{ type, source }] } as ParticipantInfo]);
    for (const [type, source] of [
      [TrackType.AUDIO, TrackSource.CAMERA],
      [TrackType.AUDIO, TrackSource.UNKNOWN],
      [TrackType.VIDEO, TrackSource.MICROPHONE],
    ] as const) {
      expect(pupilWith(type, source)).toEqual([{ do: 'remove', member: pupil }]);
    }
    expect(pupilWith(TrackType.AUDIO, TrackSource.MICROPHONE)).toEqual([]);
    expect(pupilWith(TrackType.VIDEO, TrackSource.CAMERA)).toEqual([]);
  });

  it('loses who has had no line through the school for too long', () => {
    expect(corrections(open, [participant('pupil', open)], { strays: new Set([pupil]) })).toEqual([
      { do: 'remove', member: pupil },
    ]);
  });

  it('loses who belongs into another one', () => {
    const run: Run = {
      id: 'run' as RunId,
      how: 'hand',
      count: 2,
      members: { [pupil]: 1 } as Run['members'],
      open: true,
      until: null,
      visits: {},
      calls: [],
      told: null,
    };
    const apart: ClassState = { ...open, groups: { draft: null, run } };
    const inside = [participant('teacher', apart), participant('pupil', apart)];
    const removed = (group: number | null) =>
      corrections(apart, inside, { room: group === null ? null : groupId(run.id, group) });
    expect(removed(null)).toEqual([{ do: 'remove', member: pupil }]);
    expect(removed(1)).toEqual([{ do: 'remove', member: teacher }]);
    expect(removed(2)).toEqual([teacher, pupil].map((member) => ({ do: 'remove', member })));
  });

  it('gives the microphone with the floor, all permissions at once', () => {
    const heard = { ...open, floor: { holders: [pupil], voices: false } };
    const [correction] = corrections(heard, [participant('pupil', open)]);
    expect(correction).toEqual({
      do: 'permit',
      sends: false,
      member: pupil,
      permission: {
        canSubscribe: true,
        canPublish: true,
        canPublishSources: [TrackSource.MICROPHONE],
        canPublishData: false,
      },
    });
  });

  it('gives what all may send to who asks for it, and takes it from all who have it', () => {
    const voices = { ...open, floor: { holders: [], voices: true } };
    const asks = (member: MemberId) => new Set(member === pupil ? (['microphone'] as const) : []);
    expect(corrections(voices, [participant('pupil', open)])).toEqual([]);
    expect(corrections(voices, [participant('pupil', open)], { asked: asks })).toMatchObject([
      { do: 'permit', member: pupil, permission: { canPublishSources: [TrackSource.MICROPHONE] } },
    ]);
    expect(corrections(voices, [participant('pupil', voices)])).toEqual([]);
    expect(corrections(open, [participant('pupil', voices)], { asked: asks })).toMatchObject([
      { do: 'permit', member: pupil, permission: { canPublish: false } },
    ]);
  });

  it('gives all that the staff may to its people, without their asking', () => {
    const arrived = { ...participant('pupil', open), identity: 'teacher' } as ParticipantInfo;
    const permission = enginePermission(permissionsOf(open, teacher));
    expect(permission.canPublishSources).toContain(TrackSource.CAMERA);
    expect(corrections(open, [arrived])).toMatchObject([{ do: 'permit', member: teacher, permission }]);
  });

  it('carries out a mute once, and mutes the pupils but not the staff with everybody', () => {
    const muted = { ...open, media: { ...open.media, allMuted: 7, mutes: { [teacher]: 3 } } } as ClassState;
    const room = [participant('teacher', open), participant('pupil', open)];
    const mutedNow = (upTo: number) =>
      corrections(muted, room, { mutedUpTo: upTo }).flatMap((c) =>
        c.do === 'mute' ? [c.participant.identity] : [],
      );
    expect(newestMute(muted)).toBe(7);
    expect(mutedNow(2)).toEqual(['teacher', 'pupil']);
    expect(mutedNow(3)).toEqual(['pupil']);
    expect(mutedNow(7)).toEqual([]);
  });
});
