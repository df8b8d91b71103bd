import type { Room } from 'livekit-client';
import type { MemberId } from '../../model/ids.ts';
import { isPermitted } from './rights.ts';

type Hearer = (from: MemberId, bytes: Uint8Array) => void;

/** What goes through the media room and is kept nowhere: it may be lost on its way, and nobody hears it later. */
export class Passing {
  readonly #hearers = new Map<string, Set<Hearer>>();
  #room: Room | null = null;
  /** Called when something is told that the engine does not take yet. */
  onKept: () => void = () => {};

  through(room: Room): void {
    this.#room = room;
    room.on('dataReceived', (bytes, from, _kind, topic) => {
      if (!from || topic === undefined) return;
      for (const hearer of this.#hearers.get(topic) ?? []) hearer(from.identity as MemberId, bytes);
    });
  }

  /** To everybody in the room, for whom the log allows it; from others the engine takes nothing. */
  tell(topic: string, bytes: Uint8Array<ArrayBuffer>): void {
    if (this.#room?.state !== 'connected') return;
    if (!isPermitted(this.#room.localParticipant.permissions, 'publishData')) return void this.onKept();
    this.#room.localParticipant.publishData(bytes, { reliable: false, topic }).catch(() => {});
  }

  hear(topic: string, hearer: Hearer): () => void {
    const hearers = this.#hearers.get(topic) ?? new Set();
    this.#hearers.set(topic, hearers.add(hearer));
    return () => hearers.delete(hearer);
  }
}
