import type { Recipient } from '../model/chat/commands.ts';
import type { GroupId } from '../model/groups/ids.ts';
import type { Written } from './polls/composed.ts';

/**
 * What somebody began to write in the panels of a class and has not sent. It lives as long as the page of the class:
 * a panel is closed for many reasons, and none of them is to throw that away. No device keeps it.
 */
export interface Begun {
  readonly message: string;
  /** Whom the message is for, chosen in this place: what was begun for one must not come back as one for all. */
  readonly recipient: { readonly to: Recipient; readonly place: GroupId | null } | null;
  readonly toGroups: string;
  readonly question: Written | null;
}

export const nothingBegun: Begun = { message: '', recipient: null, toGroups: '', question: null };
