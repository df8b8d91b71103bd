import type { MemberId } from '../../model/ids.ts';
import type { CallLink } from './call.ts';
import { type Faces, noFaces } from './faces.ts';
import type { MediaRoom } from './media-room.ts';
import { type Actual, type Source, type SourceName, sourceOf } from './source.ts';
import type { Grant, Wishes } from './wishes.ts';

export type Sources = Readonly<Record<SourceName, Source>>;

/** What a page shows of the media of a class. */
export interface MediaView {
  /** False before the device check is passed: nothing is sent or received. */
  readonly entered: boolean;
  readonly link: CallLink;
  /** The browser lets nothing sound before a click. */
  readonly silenced: boolean;
  readonly faces: Faces;
  /** Who spoke, the newest first. */
  readonly voices: readonly MemberId[];
  readonly sources: Sources;
}

export const nothingYet: MediaView = {
  entered: false,
  link: { kind: 'away' },
  silenced: false,
  faces: noFaces,
  voices: [],
  sources: { microphone: { kind: 'absent' }, camera: { kind: 'absent' }, screen: { kind: 'absent' } },
};

export function viewOf(room: MediaRoom | null, link: CallLink, grant: Grant, wishes: Wishes): MediaView {
  const live = link.kind === 'live';
  const source = (name: SourceName) => sourceOf(name, grant, wishes, actualOf(room, live, name));
  return {
    entered: true,
    link,
    silenced: live && (room?.hearing.blocked.get() ?? false),
    faces: room && live ? room.faces() : noFaces,
    voices: room?.voices() ?? [],
    sources: { microphone: source('microphone'), camera: source('camera'), screen: source('screen') },
  };
}

const actualOf = (room: MediaRoom | null, live: boolean, name: SourceName): Actual => ({
  connected: live,
  sending: live && (room?.publisher.sending(name) ?? false),
  trouble: room?.publisher.trouble(name) ?? null,
});
