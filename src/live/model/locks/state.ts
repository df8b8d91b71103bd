import type { ByMember } from '../record.ts';
import type { Text } from '../text.ts';
import type { Lockable } from './commands.ts';

export interface Locks extends Readonly<Record<Lockable, boolean>> {
  /** Everybody works for themselves. It lies over the other settings and changes none, so that what was before comes back. */
  readonly quiet: boolean;
  /** Guests' names while names are hidden. Private: known to the staff alone. */
  readonly keptNames: ByMember<Text>;
}

export const noLocks: Locks = {
  microphones: false,
  cameras: false,
  board: false,
  reactions: false,
  names: false,
  quiet: false,
  keptNames: {},
};
