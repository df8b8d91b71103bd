import { AccessToken, TrackSource } from 'livekit-server-sdk';
import type { MediaConfig } from '#kit/server/config.ts';
import type { MemberId } from '../../model/ids.ts';
import {
  givenByName,
  type MediaPermissions,
  type MediaRight,
  mediaRights,
  permissionsOf,
} from '../../model/media/permissions.ts';
import type { ClassState } from '../../model/state.ts';
import type { RoomName } from './rooms.ts';

/** What LiveKit is told of one participant. It replaces permissions wholesale, so all of it goes each time. */
export interface EnginePermission {
  readonly canSubscribe: boolean;
  readonly canPublish: boolean;
  readonly canPublishSources: TrackSource[];
  readonly canPublishData: boolean;
}

/**
 * What of somebody's permissions the engine is told of: what they were given by name, and what they asked for or have
 * there already. LiveKit tells everybody of each change, so that six hundred changes are 360,000 notices.
 */
export function grantedTo(
  state: ClassState,
  member: MemberId,
  asked: ReadonlySet<MediaRight>,
): MediaPermissions {
  const allowed = permissionsOf(state, member);
  const due = givenByName(state, member).union(asked);
  const idle = mediaRights.filter((right) => !due.has(right)).map((right) => [right, false]);
  return { ...allowed, ...Object.fromEntries(idle) };
}

const sources: ReadonlyMap<TrackSource, MediaRight> = new Map([
  [TrackSource.MICROPHONE, 'microphone'],
  [TrackSource.CAMERA, 'camera'],
  [TrackSource.SCREEN_SHARE, 'screen'],
]);

/** What a participant may send by the engine's own list. */
export function heldBy(permission: Partial<EnginePermission>): ReadonlySet<MediaRight> {
  const { canPublish = false, canPublishSources = [], canPublishData = false } = permission;
  const held = [...sources].filter(
    ([source]) => canPublish && (canPublishSources.length === 0 || canPublishSources.includes(source)),
  );
  return new Set([...held.map(([, right]) => right), ...(canPublishData ? ['publishData' as const] : [])]);
}

/** LiveKit reads an empty list of sources as every source: without one, publishing is off altogether. */
export function enginePermission(permissions: MediaPermissions): EnginePermission {
  const canPublishSources = [
    ...(permissions.camera ? [TrackSource.CAMERA] : []),
    ...(permissions.microphone ? [TrackSource.MICROPHONE] : []),
    ...(permissions.screen ? [TrackSource.SCREEN_SHARE, TrackSource.SCREEN_SHARE_AUDIO] : []),
  ];
  return {
    canSubscribe: permissions.subscribe,
    canPublish: canPublishSources.length > 0,
    canPublishSources,
    canPublishData: permissions.publishData,
  };
}

export function samePermission(a: Partial<EnginePermission>, b: EnginePermission): boolean {
  return (
    a.canSubscribe === b.canSubscribe &&
    a.canPublish === b.canPublish &&
    a.canPublishData === b.canPublishData &&
    new Set(a.canPublishSources).symmetricDifference(new Set(b.canPublishSources)).size === 0
  );
}

/** Long enough for one connection to be made with it; reconnections pass through the proxy and get another. */
const TOKEN_LIFE = '1m';

/** The engine's own token. It stays between the school and the engine: browsers hold a ticket instead. */
export function engineToken(
  config: MediaConfig,
  room: RoomName,
  member: MemberId,
  permissions: MediaPermissions,
): Promise<string> {
  const token = new AccessToken(config.key, config.secret, { identity: member, ttl: TOKEN_LIFE });
  token.addGrant({ roomJoin: true, room, ...enginePermission(permissions) });
  return token.toJwt();
}
