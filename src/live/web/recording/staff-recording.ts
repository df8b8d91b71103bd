import type { ClassroomId, MemberId } from '../../model/ids.ts';
import { isStaff } from '../../model/standing.ts';
import type { ClassState } from '../../model/state.ts';
import type { Living } from '../lasting.ts';
import type { Listened } from '../sound/listening.ts';
import type { ClassRecording } from './class-recording.ts';

/** The recording of a class, which only its staff does: what does it is loaded once the log says that this is one of them. */
export class StaffRecording implements Living {
  readonly #classroom: ClassroomId;
  readonly #member: MemberId;
  readonly #listened: () => Listened;
  readonly #lost: () => void;
  #recording: ClassRecording | null = null;
  #asked = false;
  #started = false;
  #state: ClassState | null = null;

  /** @param lost told when this device cannot keep what it records */
  constructor(classroom: ClassroomId, member: MemberId, listened: () => Listened, lost: () => void) {
    this.#classroom = classroom;
    this.#member = member;
    this.#listened = listened;
    this.#lost = lost;
  }

  start(): void {
    this.#started = true;
    this.#recording?.start();
  }

  stop(): void {
    this.#started = false;
    this.#recording?.stop();
  }

  follow(state: ClassState | null): void {
    this.#state = state;
    if (this.#recording) this.#recording.follow(state);
    else if (!this.#asked && state && isStaff(state, this.#member)) void this.#load();
  }

  async #load(): Promise<void> {
    this.#asked = true;
    try {
      const { ClassRecording } = await import('./class-recording.ts');
      this.#recording = new ClassRecording(this.#classroom, this.#member, this.#listened, this.#lost);
    } catch {
      // The line broke; the next news of the class asks again.
      this.#asked = false;
      return;
    }
    if (!this.#started) return;
    this.#recording.start();
    this.#recording.follow(this.#state);
  }
}
