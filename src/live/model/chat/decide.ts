import type { Context } from '../command.ts';
import { accept, type Decision, refuse, set, settled } from '../decision.ts';
import { liveErrors } from '../errors.ts';
import type { MemberId, MessageId } from '../ids.ts';
import { has } from '../record.ts';
import { isStaff } from '../standing.ts';
import type { ClassState } from '../state.ts';
import { onLearner } from '../target.ts';
import type { ChatCommand } from './commands.ts';
import { maySay, messageOf } from './select.ts';

export function decideChat(
  state: ClassState,
  command: ChatCommand,
  by: MemberId,
  context: Context,
): Decision {
  const { chat } = state;
  switch (command.type) {
    case 'chat.say':
      return decideSay(state, command, by, context);
    case 'chat.delete':
      return decideDelete(state, command.message, by);
    case 'chat.lock':
      return set(chat.locked, command.locked, { type: 'chat.locked', locked: command.locked });
    case 'chat.lock-one': {
      const { member, locked } = command;
      return onLearner(state, member, () =>
        set(has(chat.lockedOut, member), locked, { type: 'chat.one-locked', member, locked }),
      );
    }
  }
}

function decideSay(
  state: ClassState,
  { text, weight }: Extract<ChatCommand, { type: 'chat.say' }>,
  by: MemberId,
  { id }: Context,
): Decision {
  if (!maySay(state, by)) return refuse(liveErrors['live.chat-locked']);
  return accept({ type: 'chat.said', message: id() as MessageId, member: by, text, weight });
}

function decideDelete(state: ClassState, id: MessageId, by: MemberId): Decision {
  const message = messageOf(state.chat, id);
  if (!message) return refuse(liveErrors['live.no-such-message']);
  if (message.member !== by && !isStaff(state, by)) return refuse(liveErrors['live.not-allowed']);
  return 'gone' in message.text ? settled : accept({ type: 'chat.deleted', message: id });
}
