import type { GroupId } from '../groups/ids.ts';
import type { MemberId, MessageId } from '../ids.ts';
import type { Text } from '../text.ts';
import type { HeldFor, Thread } from './state.ts';

interface Words {
  readonly message: MessageId;
  readonly member: MemberId;
  readonly text: Text;
  /** Bytes that the plain text takes in a snapshot; known to who holds it sealed, too. */
  readonly weight: number;
}

/** Of a thread: `hears` are its learners who are in the class now; the staff hears always. */
interface Among {
  readonly hears: readonly MemberId[];
  /** In the place of a thread, which is empty then. */
  readonly group?: GroupId;
}

export type ChatEvent =
  | ({ readonly type: 'chat.said' } & Words)
  | ({ readonly type: 'chat.whispered'; readonly thread: Thread } & Words & Among)
  /** To the staff and the author: it waits to be shown. */
  | ({
      readonly type: 'chat.held';
      readonly thread: Thread | null;
      readonly group?: GroupId;
      readonly why: HeldFor;
    } & Words)
  | ({ readonly type: 'chat.released'; readonly thread: Thread | null } & Words & Among)
  | { readonly type: 'chat.discarded'; readonly message: MessageId; readonly member: MemberId }
  | { readonly type: 'chat.deleted'; readonly message: MessageId }
  /** As `chat.deleted`, in a thread. */
  | ({ readonly type: 'chat.withdrawn'; readonly message: MessageId } & Among)
  /** The oldest messages of a thread are let go, without a trace in the class. */
  | ({ readonly type: 'chat.forgotten'; readonly messages: readonly MessageId[] } & Among)
  /** Words that were taken away with their author come back. */
  | ({ readonly type: 'chat.restored'; readonly thread: Thread | null } & Omit<Words, 'member'> & Among)
  | { readonly type: 'chat.locked'; readonly locked: boolean }
  | { readonly type: 'chat.one-locked'; readonly member: MemberId; readonly locked: boolean }
  | { readonly type: 'chat.moderated'; readonly on: boolean }
  | { readonly type: 'chat.peers-changed'; readonly open: boolean }
  | { readonly type: 'chat.peers-forbidden'; readonly forbidden: boolean }
  | { readonly type: 'chat.links-changed'; readonly open: boolean };
