import type { Branded } from '#kit/model/brand.ts';
import type { GroupId } from '../../model/groups/ids.ts';
import { groupOf } from '../../model/groups/select.ts';
import type { ClassroomId, MemberId } from '../../model/ids.ts';
import type { ClassState } from '../../model/state.ts';

/** A room of the engine: one for the class, and one for each of its groups. Nobody is in two. */
export type RoomName = Branded<string, 'RoomName'>;

/** No classroom's id has a point in it. */
export const roomFor = (classroom: ClassroomId, group: GroupId | null): RoomName =>
  (group === null ? classroom : `${classroom}.${group}`) as RoomName;

/** Where somebody belongs now. */
export const roomOf = (state: ClassState, classroom: ClassroomId, member: MemberId): RoomName =>
  roomFor(classroom, groupOf(state, member));

/** The group that a room is for; null for the class's own. */
export const groupIn = (room: RoomName): GroupId | null =>
  room.includes('.') ? (room.slice(room.indexOf('.') + 1) as GroupId) : null;

export const classroomOf = (room: RoomName): ClassroomId => room.split('.', 1)[0] as ClassroomId;
