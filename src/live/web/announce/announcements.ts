import { writtenIn } from '../../model/chat/select.ts';
import { ownGroup } from '../../model/groups/select.ts';
import { handsInOrder } from '../../model/hands/select.ts';
import type { MemberId, MessageId } from '../../model/ids.ts';
import { has, membersOf } from '../../model/record.ts';
import { isStaff } from '../../model/standing.ts';
import type { ClassState } from '../../model/state.ts';
import { visitorsHere } from '../../model/visits/select.ts';
import { type GroupHappening, ofGroups } from './groups.ts';

/** Something that happened in the class and that its viewer must not have to look for. */
export type Happening =
  | { readonly kind: 'opened' | 'closed' | 'voices-opened' | 'voices-closed' | 'media-down' | 'media-up' }
  | { readonly kind: 'hand' | 'asked' | 'floor'; readonly member: MemberId }
  | { readonly kind: 'message'; readonly member: MemberId; readonly message: MessageId }
  | { readonly kind: 'your-floor' | 'your-floor-ended' | 'your-mute' | 'your-lock' | 'your-unlock' }
  | { readonly kind: 'your-chat-locked' | 'your-chat-unlocked' | 'quiet-began' | 'quiet-ended' }
  | { readonly kind: 'held'; readonly member: MemberId }
  | { readonly kind: 'your-held' | 'your-discarded' }
  | { readonly kind: 'recorded' | 'not-recorded' }
  | { readonly kind: 'visit' | 'visit-over'; readonly member: MemberId }
  | GroupHappening;

/** What to tell a viewer of the step from one state of a class to a later one. */
export function happenings(before: ClassState, after: ClassState, viewer: MemberId): Happening[] {
  if (before === after) return [];
  const staff = isStaff(after, viewer);
  return [
    ...ofSession(before, after),
    ...ofFloor(before, after, viewer),
    ...ofMicrophone(before, after, viewer, staff),
    ...ofChat(before, after, viewer, staff),
    ...ofHeld(before, after, viewer, staff),
    ...ofQuiet(before, after),
    ...ofRecording(before, after),
    ...ofVisits(before, after),
    ...ofGroups(before, after, viewer, staff),
    ...(staff ? ofStaff(before, after) : []),
  ];
}

function ofSession(before: ClassState, after: ClassState): Happening[] {
  const was = before.session?.phase;
  const now = after.session?.phase;
  if (was === now || !was) return ofMedia(before, after);
  if (now === 'open') return [{ kind: 'opened' }];
  return now === 'closed' ? [{ kind: 'closed' }] : [];
}

function ofMedia({ media: was }: ClassState, { media: now, session }: ClassState): Happening[] {
  if (was.up === now.up || session?.phase !== 'open') return [];
  return [{ kind: now.up ? 'media-up' : 'media-down' }];
}

function ofFloor({ floor: was }: ClassState, { floor: now }: ClassState, viewer: MemberId): Happening[] {
  if (was === now) return [];
  const given = now.holders.filter((member) => !was.holders.includes(member));
  const ended = was.holders.includes(viewer) && !now.holders.includes(viewer);
  return [
    ...given.map(
      (member): Happening => (member === viewer ? { kind: 'your-floor' } : { kind: 'floor', member }),
    ),
    ...(ended ? [{ kind: 'your-floor-ended' } as const] : []),
    ...(was.voices === now.voices ? [] : [{ kind: now.voices ? 'voices-opened' : 'voices-closed' } as const]),
  ];
}

function ofMicrophone(before: ClassState, after: ClassState, viewer: MemberId, staff: boolean): Happening[] {
  const [was, now] = [before.media, after.media];
  if (was === now) return [];
  const muted = was.mutes[viewer] !== now.mutes[viewer] || (!staff && was.allMuted !== now.allMuted);
  const locked = has(now.micLocked, viewer);
  return [
    ...(muted ? [{ kind: 'your-mute' } as const] : []),
    ...(locked === has(was.micLocked, viewer)
      ? []
      : [{ kind: locked ? 'your-lock' : 'your-unlock' } as const]),
  ];
}

function ofChat(before: ClassState, after: ClassState, viewer: MemberId, staff: boolean): Happening[] {
  const [was, now] = [before.chat, after.chat];
  if (was === now) return [];
  const moved = ownGroup(before, viewer) !== ownGroup(after, viewer);
  const known = new Set([...writtenIn(was), ...(moved ? now.grouped : [])].map(({ id }) => id));
  const shut = (state: ClassState) => state.chat.locked || has(state.chat.lockedOut, viewer);
  return [
    ...writtenIn(now)
      .filter(({ id, member }) => !known.has(id) && member !== viewer)
      .map(({ id, member }): Happening => ({ kind: 'message', member, message: id })),
    ...(staff || shut(before) === shut(after)
      ? []
      : [{ kind: shut(after) ? 'your-chat-locked' : 'your-chat-unlocked' } as const]),
  ];
}

/** A message that waits is told to who decides; its author is told that it waits, and if it is not shown. */
function ofHeld(
  { chat: was }: ClassState,
  { chat: now }: ClassState,
  viewer: MemberId,
  staff: boolean,
): Happening[] {
  if (was.held === now.held) return [];
  const fresh = now.held.filter(({ id }) => !was.held.some((one) => one.id === id));
  if (staff) return fresh.map(({ member }): Happening => ({ kind: 'held', member }));
  const shown = new Set(writtenIn(now).map(({ id }) => id));
  const gone = was.held.filter(({ id }) => !now.held.some((one) => one.id === id) && !shown.has(id));
  return [
    ...fresh.filter(({ member }) => member === viewer).map((): Happening => ({ kind: 'your-held' })),
    ...gone.map((): Happening => ({ kind: 'your-discarded' })),
  ];
}

const ofQuiet = ({ locks: was }: ClassState, { locks: now }: ClassState): Happening[] =>
  was.quiet === now.quiet ? [] : [{ kind: now.quiet ? 'quiet-began' : 'quiet-ended' }];

function ofRecording({ recordings: was }: ClassState, { recordings: now }: ClassState): Happening[] {
  if ((was.current === null) === (now.current === null)) return [];
  return [{ kind: now.current === null ? 'not-recorded' : 'recorded' }];
}

/** A visit is told when the visitor comes, and goes. */
function ofVisits(before: ClassState, after: ClassState): Happening[] {
  const [was, now] = [visitorsHere(before), visitorsHere(after)];
  return [
    ...now.filter((one) => !was.includes(one)).map((member): Happening => ({ kind: 'visit', member })),
    ...was.filter((one) => !now.includes(one)).map((member): Happening => ({ kind: 'visit-over', member })),
  ];
}

function ofStaff(before: ClassState, after: ClassState): Happening[] {
  return [
    ...handsInOrder(after)
      .filter((member) => !has(before.hands.raised, member))
      .map((member): Happening => ({ kind: 'hand', member })),
    ...membersOf(after.lobby.requests)
      .filter((member) => !has(before.lobby.requests, member))
      .map((member): Happening => ({ kind: 'asked', member })),
  ];
}
