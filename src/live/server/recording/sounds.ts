import { createReadStream, type ReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instant } from '#kit/model/clock.ts';
import type { Log } from '#kit/server/telemetry/log.ts';
import type { ClassroomId } from '../../model/ids.ts';
import type { RecordingId } from '../../model/recording/ids.ts';
import type { ByteRange } from './range.ts';
import type { Part, PartStore } from './store.ts';

/** The sound of recordings: a file a part, in one folder. */
export class Sounds {
  readonly #folder: string;
  readonly #store: PartStore;
  readonly #log: Log;

  constructor(folder: string, store: PartStore, log: Log) {
    this.#folder = folder;
    this.#store = store;
    this.#log = log;
  }

  /** Parts with their sizes; a part whose sound never came is not there. */
  async of(classroom: ClassroomId): Promise<readonly (Part & { readonly bytes: number })[]> {
    const parts = await this.#store.of(classroom);
    const sized = await Promise.all(
      parts.map(async (part) => ({ ...part, bytes: await this.size(part.part) })),
    );
    return sized.filter(({ bytes }) => bytes > 0);
  }

  async partsOf(classroom: ClassroomId, recording: RecordingId): Promise<readonly Part[]> {
    const parts = await this.#store.of(classroom);
    return parts.filter((part) => part.recording === recording);
  }

  find(part: string): Promise<Part | undefined> {
    return this.#store.find(part);
  }

  size(part: string): Promise<number> {
    return stat(this.#file(part)).then(
      ({ size }) => size,
      () => 0,
    );
  }

  read(part: string, range: ByteRange | null): ReadStream {
    return createReadStream(this.#file(part), range ?? {});
  }

  async delete(classroom: ClassroomId, recording: RecordingId): Promise<void> {
    for (const { part } of await this.partsOf(classroom, recording)) await this.#forget(part);
  }

  /** What began before an instant goes, whoever still wants it. */
  async deleteBefore(instant: Instant): Promise<number> {
    let deleted = 0;
    for (;;) {
      const old = await this.#store.before(instant);
      if (old.length === 0) break;
      for (const { part } of old) await this.#forget(part);
      deleted += old.length;
    }
    if (deleted > 0) this.#log.info({ parts: deleted }, 'recordings that were kept long enough are deleted');
    return deleted;
  }

  /** The sound first: a row without a file is found again, a file without a row never. */
  async #forget(part: string): Promise<void> {
    await rm(this.#file(part), { force: true });
    await rm(`${this.#file(part)}.json`, { force: true });
    await this.#store.forget(part);
  }

  #file(part: string): string {
    return join(this.#folder, part);
  }
}
