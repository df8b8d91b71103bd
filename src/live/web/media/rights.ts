import type { ParticipantPermission } from './livekit.ts';
import type { SourceName } from './source.ts';

/** The protocol's numbers of `TrackSource`. */
const numbers: Readonly<Record<SourceName, number>> = { camera: 1, microphone: 2, screen: 3 };

/** Whether the engine has heard of a right already; the log is ahead of it by a moment. An empty list is every source. */
export function isPermitted(permissions: ParticipantPermission | undefined, name: SourceName): boolean {
  if (!permissions?.canPublish) return false;
  const { canPublishSources: sources } = permissions;
  return sources.length === 0 || sources.includes(numbers[name]);
}
