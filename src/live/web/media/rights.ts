import type { MediaRight } from '../../model/media/permissions.ts';
import type { ParticipantPermission } from './livekit.ts';

/** The protocol's numbers of `TrackSource`. */
const numbers = { camera: 1, microphone: 2, screen: 3 } as const;

/** Whether the engine has heard of a right already; the log is ahead of it by a moment. An empty list is every source. */
export function isPermitted(permissions: ParticipantPermission | undefined, right: MediaRight): boolean {
  if (right === 'publishData') return permissions?.canPublishData ?? false;
  if (!permissions?.canPublish) return false;
  const { canPublishSources: sources } = permissions;
  return sources.length === 0 || sources.includes(numbers[right]);
}
