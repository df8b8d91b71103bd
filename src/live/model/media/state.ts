import type { ByMember } from '../record.ts';

export interface Media {
  /** Whether the media engine runs; without it the class runs on text. */
  readonly up: boolean;
  /** Everybody's camera is open. */
  readonly cameras: boolean;
  /** Private. */
  readonly cameraAllowed: ByMember<true>;
  /** Private. */
  readonly screenAllowed: ByMember<true>;
  /** Private. */
  readonly micLocked: ByMember<true>;
  /** Private. The seq of the last time each was muted: to be carried out once. */
  readonly mutes: ByMember<number>;
  /** The seq of the last time everybody was muted; 0 for never. */
  readonly allMuted: number;
}

export const noMedia: Media = {
  up: false,
  cameras: false,
  cameraAllowed: {},
  screenAllowed: {},
  micLocked: {},
  mutes: {},
  allMuted: 0,
};
