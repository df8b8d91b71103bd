import type { ClassroomId, MemberId } from '../../model/ids.ts';
import type { RecordingId } from '../../model/recording/ids.ts';
import type { Listened } from '../sound/listening.ts';
import { Mix } from './mix.ts';
import type { Parts } from './parts.ts';

/** Speech, mono: an hour takes some eleven megabytes. */
const BITS_PER_SECOND = 24_000;
/** What a crash may cost. */
const PIECE_MS = 3_000;
const LOOK_MS = 250;
const TYPES = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus'];

export interface RecorderDeps {
  readonly parts: Parts;
  readonly classroom: ClassroomId;
  readonly member: MemberId;
  readonly listened: () => Listened;
  /** A piece is kept, or the part has ended. */
  readonly arrived: () => void;
  /** This device keeps no more of it: its store is full, or gone. */
  readonly lost: () => void;
}

/** One opening of the recorder: what is heard goes to this device's own store, piece by piece. */
export class Recorder {
  readonly #id: string;
  readonly #deps: RecorderDeps;
  readonly #mix = new Mix();
  readonly #recorder: MediaRecorder;
  readonly #timer: number;
  #number = 0;
  /** A piece is missing: what came after it would not be heard. */
  #isLost = false;
  /** Pieces are kept one after the other. */
  #kept: Promise<unknown> = Promise.resolve();

  private constructor(id: string, deps: RecorderDeps, mimeType: string) {
    this.#id = id;
    this.#deps = deps;
    this.#look();
    this.#timer = window.setInterval(() => this.#look(), LOOK_MS);
    this.#recorder = new MediaRecorder(this.#mix.stream, { mimeType, audioBitsPerSecond: BITS_PER_SECOND });
    this.#recorder.addEventListener('dataavailable', ({ data }) => this.#keep(data));
    this.#recorder.start(PIECE_MS);
  }

  static async begin(id: string, recording: RecordingId, deps: RecorderDeps): Promise<Recorder> {
    const mimeType = TYPES.find((type) => MediaRecorder.isTypeSupported(type)) ?? '';
    const { classroom, member, parts } = deps;
    const type = mimeType.split(';')[0] ?? '';
    const beganAt = Date.now();
    await parts.put({ id, classroom, recording, member, type, beganAt, address: null, ended: false });
    return new Recorder(id, deps, mimeType);
  }

  /** Resolves when everything that was heard is kept, as far as it can be. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    if (this.#recorder.state !== 'inactive') {
      const stopped = new Promise((resolve) =>
        this.#recorder.addEventListener('stop', resolve, { once: true }),
      );
      this.#recorder.stop();
      await stopped;
    }
    await this.#kept;
    this.#mix[Symbol.dispose]();
    await this.#deps.parts.change(this.#id, { ended: true }).catch(() => this.#lose());
    this.#deps.arrived();
  }

  #look(): void {
    const { microphone, voices } = this.#deps.listened();
    this.#mix.follow(microphone ? [microphone, ...voices] : voices);
  }

  #keep(data: Blob): void {
    const number = this.#number;
    this.#number += 1;
    this.#kept = this.#kept.then(async () => {
      if (this.#isLost) return;
      try {
        if (data.size > 0) await this.#deps.parts.append(this.#id, number, await data.arrayBuffer());
        this.#deps.arrived();
      } catch {
        this.#lose();
      }
    });
  }

  #lose(): void {
    if (!this.#isLost) this.#deps.lost();
    this.#isLost = true;
  }
}
