import { CompiledQuery, type Kysely } from 'kysely';
import type { Row } from './pipeline.ts';

/** A statement as it stands, on a Kysely instance or a transaction of one. */
export async function rawOn<R = Row>(
  db: Pick<Kysely<unknown>, 'executeQuery'>,
  sql: string,
  params: readonly unknown[] = [],
): Promise<R[]> {
  const { rows } = await db.executeQuery<R>(CompiledQuery.raw(sql, [...params]));
  return rows;
}
