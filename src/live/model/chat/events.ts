import type { MemberId, MessageId } from '../ids.ts';
import type { Text } from '../text.ts';

export type ChatEvent =
  | {
      readonly type: 'chat.said';
      readonly message: MessageId;
      readonly member: MemberId;
      readonly text: Text;
      /** Bytes that the plain text takes in a snapshot; known to who holds it sealed, too. */
      readonly weight: number;
    }
  | { readonly type: 'chat.deleted'; readonly message: MessageId }
  | { readonly type: 'chat.locked'; readonly locked: boolean }
  | { readonly type: 'chat.one-locked'; readonly member: MemberId; readonly locked: boolean };
