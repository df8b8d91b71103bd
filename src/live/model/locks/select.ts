import type { MemberId } from '../ids.ts';
import { find } from '../record.ts';
import type { ClassState } from '../state.ts';
import type { Text } from '../text.ts';

/** Quiet work closes voices, pictures, reactions and the writing to the class; hands and the way to the staff stay open. */
export const quiet = ({ locks }: ClassState): boolean => locks.quiet;

export const microphonesLocked = ({ locks }: ClassState): boolean => locks.microphones || locks.quiet;

/** Pupils’ cameras and screens. */
export const camerasLocked = ({ locks }: ClassState): boolean => locks.cameras || locks.quiet;

/** Whether no learner may draw, on boards and slides alike, whatever else they were allowed. */
export const boardLocked = ({ locks }: ClassState): boolean => locks.board;

export const reactionsLocked = ({ locks }: ClassState): boolean => locks.reactions || locks.quiet;

export const namesHidden = ({ locks }: ClassState): boolean => locks.names;

/** What a guest called themselves, also while the class is not told. */
export const guestName = ({ guests, locks }: ClassState, guest: MemberId): Text | undefined =>
  find(locks.keptNames, guest) ?? find(guests, guest)?.name;
