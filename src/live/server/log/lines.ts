import type { Database } from '#kit/server/db/index.ts';
import type { LoggedEvent } from '../../model/event.ts';
import type { ClassroomId } from '../../model/ids.ts';
import type { LiveTables } from '../tables.ts';

/** The next lines of a class's log after one of them, in order; none when there are no more. */
export type ReadLines = (classroom: ClassroomId, after: number) => Promise<readonly LoggedEvent[]>;

/** As many as are parsed without anybody noticing. */
const PAGE = 500;

const select = `
  select seq, at, by, payload from live_events
  where classroom = $1 and seq > $2 order by seq limit ${PAGE}`;

type Row = Omit<LiveTables['live_events'], 'classroom'>;

export const linesOf =
  (database: Database): ReadLines =>
  async (classroom, after) => {
    const rows = await database.raw<Row>(select, [classroom, after]);
    return rows.map(({ seq, at, by, payload }) => ({ seq, at, by, event: JSON.parse(payload.toString()) }));
  };
