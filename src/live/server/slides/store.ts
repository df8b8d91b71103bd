import { type Database, rawOn } from '#kit/server/db/index.ts';
import type { ClassroomId } from '../../model/ids.ts';
import type { Page } from '../../model/slides/content.ts';
import type { ContentHash } from '../../model/slides/ids.ts';
import type { LiveTables } from '../tables.ts';
import type { Picture } from './picture.ts';
import * as statements from './statements.ts';

/** A page as it is sent. */
export interface KeptPage {
  readonly type: string;
  readonly picture: Buffer;
  readonly text: string;
}

/** What one class may hold. */
interface Limits {
  readonly pictures: number;
  readonly bytes: number;
}

/** Ten decks of two hundred pages, of as many bytes as pages usually have. */
const usual: Limits = { pictures: 2_000, bytes: 200_000_000 };

export interface PictureToKeep extends Picture {
  readonly hash: ContentHash;
  readonly bytes: Buffer;
}

type PageRow = Pick<LiveTables['live_slide_pictures'], 'type' | 'picture'> &
  Pick<LiveTables['live_slide_pages'], 'words'>;

/**
 * Pictures of pages, once for each school under the hash of their bytes, and which classes and decks use them.
 * A class counts what it holds; what no class of the school holds any more goes.
 */
export class SlideStore {
  readonly #database: Database;
  readonly #limits: readonly [pictures: number, bytes: number];

  constructor(database: Database, { pictures, bytes }: Limits = usual) {
    this.#database = database;
    this.#limits = [pictures, bytes];
  }

  async missing(school: string, hashes: readonly ContentHash[]): Promise<ContentHash[]> {
    const rows = await this.#database.raw<{ hash: ContentHash }>(statements.known, [school, hashes]);
    const known = new Set(rows.map(({ hash }) => hash));
    return [...new Set(hashes)].filter((hash) => !known.has(hash));
  }

  /** False when the class holds as much as it may. */
  async keepPicture(school: string, classroom: ClassroomId, kept: PictureToKeep): Promise<boolean> {
    const { hash, type, width, height, bytes } = kept;
    const [, rows = []] = await this.#database.transact([
      { sql: statements.keepPicture, params: [school, hash, type, width, height, bytes.length, bytes] },
      {
        sql: statements.hold,
        params: [classroom, school, [hash], ...this.#limits],
      },
      { sql: statements.dropUnheld, params: [school, hash] },
    ]);
    return rows.length > 0;
  }

  /** `missing` when the school lacks a picture of it, `full` when the class holds as much as it may. */
  async keepPages(
    school: string,
    classroom: ClassroomId,
    content: ContentHash,
    pages: readonly Page[],
  ): Promise<'kept' | 'missing' | 'full'> {
    const pictures = [...new Set(pages.map(({ picture }) => picture))];
    return await this.#database
      .kysely<LiveTables>()
      .transaction()
      .execute(async (trx) => {
        const known = await rawOn(trx, statements.lockKnown, [school, pictures]);
        if (known.length < pictures.length) return 'missing';
        const held = await rawOn(trx, statements.hold, [classroom, school, pictures, ...this.#limits]);
        if (held.length === 0) return 'full';
        await rawOn(trx, statements.keepPages, [
          classroom,
          school,
          content,
          pages.map((_, index) => index + 1),
          pages.map(({ picture }) => picture),
          pages.map(({ text }) => Buffer.from(text)),
        ]);
        return 'kept';
      });
  }

  /** The same pages for another class of the same school; false when it holds as much as it may, or they are gone. */
  async copyPages(from: ClassroomId, into: ClassroomId, content: ContentHash): Promise<boolean> {
    return await this.#database
      .kysely<LiveTables>()
      .transaction()
      .execute(async (trx) => {
        const found = await rawOn<{ school: string; hash: ContentHash }>(trx, statements.lockPictures, [
          from,
          content,
        ]);
        const [first] = found;
        if (first === undefined) return false;
        const pictures = [...new Set(found.map(({ hash }) => hash))];
        const held = await rawOn(trx, statements.hold, [into, first.school, pictures, ...this.#limits]);
        if (held.length === 0) return false;
        await rawOn(trx, statements.copyPages, [into, from, content]);
        return true;
      });
  }

  async page(classroom: ClassroomId, content: ContentHash, page: number): Promise<KeptPage | null> {
    const [row] = await this.#database.raw<PageRow>(statements.page, [classroom, content, page]);
    return row ? { type: row.type, picture: row.picture, text: row.words.toString() } : null;
  }

  /** What the class has removed is nowhere any more, save in another class that has it too. */
  async forget(classroom: ClassroomId, content: ContentHash): Promise<void> {
    await this.#database.transact([
      { sql: statements.forgetPages, params: [classroom, content] },
      { sql: statements.release, params: [classroom] },
      { sql: statements.forgetUnheld, params: [classroom] },
    ]);
  }
}
