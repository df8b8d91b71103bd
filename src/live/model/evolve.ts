import { evolveChat } from './chat/evolve.ts';
import type { Occurrence } from './event.ts';
import { evolveExclusion } from './exclusion/evolve.ts';
import { evolveFloor } from './floor/evolve.ts';
import { evolveHands } from './hands/evolve.ts';
import { evolveLobby } from './lobby/evolve.ts';
import { evolveMedia } from './media/evolve.ts';
import { evolvePresence } from './presence/evolve.ts';
import { evolveSession } from './session/evolve.ts';
import type { ClassState } from './state.ts';

/**
 * The class after an event: the same function for the school's whole state and a browser's part of it.
 * What an event does not touch stays the same object.
 */
export function evolve(state: ClassState, { event, seq, at }: Occurrence): ClassState {
  const when = { seq, at };
  switch (event.type) {
    case 'session.prepared':
    case 'session.opened':
    case 'session.closed':
      return evolveSession(state, event, when);
    case 'presence.changed':
      return evolvePresence(state, event);
    case 'lobby.asked':
    case 'lobby.left':
    case 'lobby.refused':
    case 'lobby.admitted':
    case 'lobby.guarded':
      return evolveLobby(state, event, when);
    case 'hand.raised':
    case 'hand.lowered':
    case 'hands.lowered':
      return evolveHands(state, event, when);
    case 'floor.given':
    case 'floor.ended':
    case 'voices.changed':
      return evolveFloor(state, event);
    case 'media.changed':
    case 'cameras.changed':
    case 'camera.allowed':
    case 'screen.allowed':
    case 'mic.muted':
    case 'mic.all-muted':
    case 'mic.locked':
      return evolveMedia(state, event, when);
    case 'chat.said':
    case 'chat.deleted':
    case 'chat.locked':
    case 'chat.one-locked':
      return evolveChat(state, event, when);
    case 'exclusion.set':
    case 'exclusion.lifted':
    case 'member.out':
      return evolveExclusion(state, event, when);
  }
}
