import type { IncomingMessage, ServerResponse } from 'node:http';
import { FileStore } from '@tus/file-store';
import { Server } from '@tus/server';
import type { Instant } from '#kit/model/clock.ts';
import type { ClassroomId, MemberId } from '../../model/ids.ts';
import { MOST_SOUND_BYTES } from '../../model/recording/contract.ts';
import type { RecordingId } from '../../model/recording/ids.ts';
import type { Part } from './store.ts';

/** Who sends, and what for; found out before tus hears of it. */
export interface Sender {
  readonly classroom: ClassroomId;
  readonly recording: RecordingId;
  readonly member: MemberId;
  /** The part that is sent on; none yet for a new one. */
  readonly part: string | undefined;
}

export interface UploadDeps {
  readonly folder: string;
  readonly now: () => Instant;
  /** Called once for each part, before its first byte. */
  readonly begun: (part: Part) => Promise<void>;
}

const TYPES: ReadonlySet<string> = new Set(['audio/webm', 'audio/mp4', 'audio/ogg']);
/** Of the longest lesson. */
const OLDEST_MS = 12 * 3_600_000;

/** Takes sound in resumable pieces, by tus 1.0 (https://tus.io/protocols/resumable-upload). */
export class Uploads {
  readonly files: FileStore;
  readonly #server: Server;
  readonly #senders = new WeakMap<object, Sender>();

  constructor({ folder, now, begun }: UploadDeps) {
    this.files = new FileStore({ directory: folder });
    this.#server = new Server({
      path: '/',
      datastore: this.files,
      maxSize: MOST_SOUND_BYTES,
      allowedOrigins: () => false,
      generateUrl: (request, { id }) => `${new URL(request.url).pathname.replace(/\/$/, '')}/${id}`,
      // The one that was looked into before: an address may read as two.
      getFileIdFromRequest: (request) => this.#senderOf(request)?.part,
      onUploadCreate: async (request, { id: part, metadata }) => {
        const sender = this.#senderOf(request);
        const { type = '', age = '' } = metadata ?? {};
        if (!sender || !TYPES.has(type ?? '')) throw refusal(400, 'Only sound is taken here.');
        const ageMs = Number(age);
        if (!(ageMs >= 0 && ageMs <= OLDEST_MS)) throw refusal(400, 'Its age is no number of milliseconds.');
        await begun({ ...sender, part, type: type ?? '', from: now() - Math.round(ageMs) });
        return {};
      },
    });
  }

  #senderOf(request: TusRequest): Sender | undefined {
    return this.#senders.get(request.runtime?.node?.req ?? request);
  }

  /** Answers by itself. */
  async handle(request: IncomingMessage, response: ServerResponse, sender: Sender): Promise<void> {
    this.#senders.set(request, sender);
    await this.#server.handle(request, response);
  }
}

/** One of the Web's, with Node's own within. */
type TusRequest = object & { readonly runtime?: { readonly node?: { readonly req?: object } } };

const refusal = (status_code: number, body: string) => ({ status_code, body });
