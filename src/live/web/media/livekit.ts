import type { Room } from 'livekit-client';

/** The engine's client, fetched only when a class is entered: it is a third of the page. */
export type LiveKit = typeof import('livekit-client');

export type ParticipantPermission = NonNullable<Room['localParticipant']['permissions']>;

let loading: Promise<LiveKit> | undefined;

/** A fetch that failed is tried again by the next call. */
export function loadLiveKit(): Promise<LiveKit> {
  loading ??= import('livekit-client').then(
    (livekit) => {
      livekit.setLogLevel('silent');
      return livekit;
    },
    (error: unknown) => {
      loading = undefined;
      throw error;
    },
  );
  return loading;
}
