import { decideChat } from './chat/decide.ts';
import type { Actor, Command, Context, MemberCommand, SchoolCommand } from './command.ts';
import { type Decision, refuse } from './decision.ts';
import { liveErrors } from './errors.ts';
import { decideExclusion } from './exclusion/decide.ts';
import { decideFloor } from './floor/decide.ts';
import { decideHands } from './hands/decide.ts';
import type { MemberId } from './ids.ts';
import { decideLobby, decideLobbyGone } from './lobby/decide.ts';
import { decideMedia, decideMediaReport } from './media/decide.ts';
import { decidePresence } from './presence/decide.ts';
import { barrier } from './rules.ts';
import { decidePrepare, decideSession } from './session/decide.ts';
import type { ClassState } from './state.ts';

/** What a command does to a class: the events to append together, or why not. Changes nothing itself. */
export function decide(state: ClassState, command: Command, actor: Actor, context: Context): Decision {
  switch (command.type) {
    case 'prepare':
    case 'presence':
    case 'lobby.gone':
    case 'media':
      return actor.kind === 'school'
        ? decideForSchool(state, command)
        : refuse(liveErrors['live.not-allowed']);
    default: {
      if (actor.kind === 'school') return refuse(liveErrors['live.not-allowed']);
      const barred = barrier(state, command.type, actor.id);
      return barred ? refuse(barred) : decideForMember(state, command, actor.id, context);
    }
  }
}

function decideForSchool(state: ClassState, command: SchoolCommand): Decision {
  switch (command.type) {
    case 'prepare':
      return decidePrepare(state, command);
    case 'presence':
      return decidePresence(state, command);
    case 'lobby.gone':
      return decideLobbyGone(state, command.member);
    case 'media':
      return decideMediaReport(state, command);
  }
}

function decideForMember(
  state: ClassState,
  command: MemberCommand,
  by: MemberId,
  context: Context,
): Decision {
  switch (command.type) {
    case 'open':
    case 'close':
      return decideSession(state, command);
    case 'lobby.ask':
    case 'lobby.leave':
    case 'lobby.admit':
    case 'lobby.refuse':
    case 'lobby.admit-all':
      return decideLobby(state, command, by, context);
    case 'hand.raise':
    case 'hand.lower':
    case 'hands.lower-all':
      return decideHands(state, command, by);
    case 'floor.give':
    case 'floor.take':
    case 'floor.leave':
    case 'voices':
      return decideFloor(state, command, by);
    case 'cameras':
    case 'camera.allow':
    case 'screen.allow':
    case 'mic.mute':
    case 'mic.mute-all':
    case 'mic.lock':
      return decideMedia(state, command);
    case 'chat.say':
    case 'chat.delete':
    case 'chat.lock':
    case 'chat.lock-one':
      return decideChat(state, command, by, context);
    case 'eject':
    case 'readmit':
    case 'ban':
    case 'unban':
      return decideExclusion(state, command);
  }
}
