import type { Database } from '#kit/server/db/index.ts';
import type { LoggedEvent } from '../../model/event.ts';
import type { ClassroomId } from '../../model/ids.ts';
import { linesOf } from './lines.ts';

/** The whole log of a class, in order. */
export async function allLines(database: Database, classroom: ClassroomId): Promise<LoggedEvent[]> {
  const read = linesOf(database);
  const lines: LoggedEvent[] = [];
  for (;;) {
    const page = await read(classroom, lines.at(-1)?.seq ?? 0);
    if (page.length === 0) return lines;
    lines.push(...page);
  }
}
