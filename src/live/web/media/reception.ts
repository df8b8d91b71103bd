import type { RemoteTrack, RemoteTrackPublication, Room } from 'livekit-client';
import type { LiveKit } from './livekit.ts';

/** After any of these, something may be there that was never asked for. */
const ARRIVALS = ['connected', 'reconnected', 'participantConnected', 'trackPublished'] as const;

/**
 * What of the others comes to this tab. At the door everything is agreed upon with the engine, then held
 * back; once inside, a word to the engine is enough. A picture that nobody looks at is held back as well.
 */
export class Reception {
  readonly #quality: LiveKit['VideoQuality'];
  readonly #room: Room;
  readonly #unseen = new WeakSet<RemoteTrackPublication>();
  #open = false;
  #spared = false;

  constructor({ VideoQuality }: LiveKit, room: Room) {
    this.#quality = VideoQuality;
    this.#room = room;
    for (const arrival of ARRIVALS) room.on(arrival, () => this.#ask());
    room.on('trackSubscribed', (track, publication) => this.#watch(track, publication));
  }

  open(): void {
    this.#turn(true);
  }

  close(): void {
    this.#turn(false);
  }

  /** A device that cannot bear more gets the small picture of everybody. A shared screen must stay readable. */
  spare(spared: boolean): void {
    if (this.#spared === spared) return;
    this.#spared = spared;
    for (const publication of this.#publications()) this.#settle(publication);
  }

  #turn(open: boolean): void {
    if (this.#open === open) return;
    this.#open = open;
    for (const publication of this.#publications()) this.#settle(publication);
  }

  #ask(): void {
    for (const publication of this.#publications()) {
      if (publication.isDesired) continue;
      publication.setSubscribed(true);
      this.#settle(publication);
    }
  }

  /** livekit-client sees which pictures are in sight; once told what to enable it leaves the rest to us. */
  #watch(track: RemoteTrack, publication: RemoteTrackPublication): void {
    track.on('visibilityChanged', (visible) => {
      if (visible) this.#unseen.delete(publication);
      else this.#unseen.add(publication);
      this.#settle(publication);
    });
    // The engine begins every picture of an adaptive stream enabled, whatever it was told before.
    if (!this.#open) publication.emitTrackUpdate();
  }

  /**
   * The engine asks a camera for a whole picture once a second at most. What it asks for at the door concerns the
   * small picture, so that whoever enters at once need not wait for the large one.
   */
  #settle(publication: RemoteTrackPublication): void {
    const { LOW, HIGH } = this.#quality;
    const small = !this.#open || (this.#spared && publication.source === 'camera');
    if (publication.kind === 'video') publication.setVideoQuality(small ? LOW : HIGH);
    publication.setEnabled(this.#open && !this.#unseen.has(publication));
  }

  #publications(): RemoteTrackPublication[] {
    return [...this.#room.remoteParticipants.values()].flatMap(({ trackPublications }) => [
      ...trackPublications.values(),
    ]);
  }
}
