import { setImmediate as turn } from 'node:timers/promises';
import { type ParticipantInfo, TrackSource, TrackType } from 'livekit-server-sdk';
import { expect, it, vi } from 'vitest';
import { createLog } from '#kit/server/telemetry/log.ts';
import type { ClassroomId, MemberId } from '../../model/ids.ts';
import { type MediaRight, permissionsOf } from '../../model/media/permissions.ts';
import { type ClassState, emptyClass } from '../../model/state.ts';
import type { Engine } from './engine.ts';
import { type EnginePermission, enginePermission } from './grant.ts';
import { Reconciler } from './reconciler.ts';
import type { RoomName } from './rooms.ts';

const classroom = 'c1' as ClassroomId;
const pupils = Array.from({ length: 600 }, (_, n) => `pupil-${n}` as MemberId);

const open: ClassState = {
  ...emptyClass,
  session: { classroom, phase: 'open', since: 0 },
  roster: { staff: ['teacher'], pupils } as unknown as ClassState['roster'],
  floor: { holders: [], voices: true },
};
const locked: ClassState = { ...open, locks: { ...open.locks, microphones: true } };

const listening = permissionsOf(locked, pupils[0] as MemberId);

const voice = { type: TrackType.AUDIO, source: TrackSource.MICROPHONE };

/** A room that knows what it was told, counts what is on its way, and fails for whom it is told to. */
class Room {
  readonly permissions = new Map<string, EnginePermission>();
  readonly removed: MemberId[] = [];
  underWay = 0;
  most = 0;
  failsOnce: MemberId | null = null;
  readonly heard = new Set<string>();
  /** In the order in which they were told. */
  readonly told: MemberId[] = [];

  constructor(members: readonly MemberId[]) {
    for (const member of members) this.permissions.set(member, enginePermission(permissionsOf(open, member)));
  }

  participants = async () => [...this.permissions.keys()].map((identity) => this.#seen(identity));

  participant = async (_room: RoomName, member: MemberId) => this.#seen(member);

  #seen(identity: string): ParticipantInfo {
    const permission = this.permissions.get(identity);
    if (permission === undefined) throw new Error('404: not there');
    const tracks = this.heard.has(identity) ? [voice] : [];
    return { identity, permission, tracks } as unknown as ParticipantInfo;
  }

  async permit(_room: RoomName, member: MemberId, permission: EnginePermission): Promise<void> {
    this.told.push(member);
    await this.#travel();
    if (this.failsOnce === member) {
      this.failsOnce = null;
      throw new Error('404: not there yet');
    }
    this.permissions.set(member, permission);
  }

  async remove(_room: RoomName, member: MemberId): Promise<void> {
    await this.#travel();
    this.removed.push(member);
    this.permissions.delete(member);
  }

  occupiedRooms = async () => [];

  async #travel(): Promise<void> {
    this.underWay += 1;
    this.most = Math.max(this.most, this.underWay);
    await turn();
    this.underWay -= 1;
  }
}

function reconciling(
  room: Room,
  state: () => ClassState,
  asked: (member: MemberId) => ReadonlySet<MediaRight> = () => new Set(),
): Reconciler {
  return new Reconciler({
    engine: room as unknown as Engine,
    log: createLog('silent'),
    stateOf: async () => state(),
    isUp: () => true,
    roomsOf: () => [],
    strays: { among: () => new Set() },
    asked: { of: ({ member }) => asked(member) },
  });
}

const silenced = ({ permissions }: Room) =>
  [...permissions].filter(([id, { canPublish }]) => id !== 'teacher' && !canPublish).length;

it('takes six hundred microphones away many at a time, and no teacher’s', async () => {
  const room = new Room(['teacher' as MemberId, ...pupils]);
  using reconciler = reconciling(room, () => locked);
  reconciler.touch(classroom);
  await vi.waitFor(() => expect(silenced(room)).toBe(600));
  expect(room.most).toBeGreaterThan(8);
  expect(room.most).toBeLessThanOrEqual(32);
  expect(room.permissions.get('teacher')?.canPublish).toBe(true);
});

it('takes the microphone from who speaks before all who only could', async () => {
  const room = new Room(pupils);
  const speaking = [pupils[599], pupils[300], pupils[1]] as MemberId[];
  for (const member of speaking) room.heard.add(member);
  using reconciler = reconciling(room, () => locked);
  reconciler.touch(classroom);
  await vi.waitFor(() => expect(silenced(room)).toBe(600));
  expect(new Set(room.told.slice(0, 3))).toEqual(new Set(speaking));
});

it('takes it soon from who begins to speak while the others’ are taken', async () => {
  const room = new Room(pupils);
  const sly = pupils[599] as MemberId;
  const permit = room.permit.bind(room);
  room.permit = async (...args) => {
    room.heard.add(sly);
    await permit(...args);
  };
  using reconciler = reconciling(room, () => locked);
  reconciler.touch(classroom);
  await vi.waitFor(() => expect(silenced(room)).toBe(600));
  expect(room.told.indexOf(sly)).toBeLessThan(100);
});

it('tells a class of six hundred nothing when all may speak and nobody asks', async () => {
  const room = new Room(pupils);
  for (const pupil of pupils) await room.permit('c1' as RoomName, pupil, enginePermission(listening));
  room.told.length = 0;
  let looks = 0;
  const participants = room.participants;
  room.participants = () => {
    looks += 1;
    return participants();
  };
  const sly = pupils[7] as MemberId;
  using reconciler = reconciling(
    room,
    () => open,
    (member) => new Set(member === sly ? (['microphone'] as const) : []),
  );
  await reconciler.attend({ classroom, member: sly });
  expect(room.told).toEqual([sly]);
  await vi.waitFor(() => expect(looks).toBe(1));
  await turn();
  expect(room.told).toEqual([sly]);
  expect(silenced(room)).toBe(599);
});

it('gives nobody what the class has closed since they asked', async () => {
  const room = new Room(pupils);
  const [sly] = pupils as [MemberId];
  let state = open;
  const permit = room.permit.bind(room);
  room.permit = async (...args) => {
    state = locked;
    await permit(...args);
  };
  await permit('c1' as RoomName, sly, enginePermission(listening));
  using reconciler = reconciling(
    room,
    () => state,
    () => new Set(['microphone'] as const),
  );
  await reconciler.attend({ classroom, member: sly });
  await vi.waitFor(() => expect(silenced(room)).toBe(600));
});

it('goes on when one fails, and comes back for it', async () => {
  const room = new Room(pupils);
  room.failsOnce = pupils[3] as MemberId;
  using reconciler = reconciling(room, () => locked);
  reconciler.touch(classroom);
  await vi.waitFor(() => expect(silenced(room)).toBe(600), { timeout: 3_000 });
});

it('puts who is banned out before it does anything else', async () => {
  const room = new Room(pupils);
  const last = pupils[599] as MemberId;
  let silencedBefore = -1;
  const remove = room.remove.bind(room);
  room.remove = async (...args) => {
    silencedBefore = silenced(room);
    await remove(...args);
  };
  const banned = { ...locked, exclusions: { [last]: { kind: 'banned', at: 1, name: null } } } as ClassState;
  using reconciler = reconciling(room, () => banned);
  reconciler.touch(classroom);
  await vi.waitFor(() => expect(silenced(room)).toBe(599));
  expect(room.removed).toEqual([last]);
  expect(silencedBefore).toBe(0);
});
