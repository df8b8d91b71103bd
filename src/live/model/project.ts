import type { MemberId } from './ids.ts';
import { keep, mapRecord } from './record.ts';
import { standingOf } from './standing.ts';
import { type ByMember, type ClassState, emptyClass } from './state.ts';
import { openText, type Unseal } from './text.ts';

/** What somebody may know of a class, in plain words. */
export const project = (state: ClassState, viewer: MemberId, unseal: Unseal): ClassState =>
  openWords(narrow(state, viewer), unseal);

/** Leaves out what a viewer may not know. */
function narrow(state: ClassState, viewer: MemberId): ClassState {
  const own = <T>(record: ByMember<T>) => keep(record, (member) => member === viewer);
  const { lobby, media, chat } = state;
  const ownLobby = { guarded: false, requests: own(lobby.requests), refusals: own(lobby.refusals) };
  switch (standingOf(state, viewer)) {
    case 'staff':
      return state;
    case 'pupil':
    case 'guest':
      return {
        ...state,
        lobby: ownLobby,
        media: {
          ...media,
          cameraAllowed: own(media.cameraAllowed),
          screenAllowed: own(media.screenAllowed),
          micLocked: own(media.micLocked),
          mutes: own(media.mutes),
        },
        chat: { ...chat, lockedOut: own(chat.lockedOut) },
        exclusions: own(state.exclusions),
      };
    case 'outside':
      return { ...emptyClass, lobby: ownLobby, exclusions: own(state.exclusions) };
  }
}

function openWords(state: ClassState, unseal: Unseal): ClassState {
  const { guests, lobby, chat, exclusions } = state;
  return {
    ...state,
    guests: mapRecord(guests, (guest) => ({ ...guest, name: openText(guest.name, unseal) })),
    lobby: {
      ...lobby,
      requests: mapRecord(lobby.requests, (asked) => ({ ...asked, name: openText(asked.name, unseal) })),
    },
    chat: {
      ...chat,
      messages: chat.messages.map((message) => ({ ...message, text: openText(message.text, unseal) })),
    },
    exclusions: mapRecord(exclusions, (out) => ({ ...out, name: out.name && openText(out.name, unseal) })),
  };
}
