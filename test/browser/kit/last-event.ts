import type { ClassEvent } from '#live/model/event.ts';
import type { Visit } from './visit.ts';

type EventOf<T extends ClassEvent['type']> = Extract<ClassEvent, { readonly type: T }>;

/** The last event of a kind that somebody knows of in a class. */
export async function lastEvent<T extends ClassEvent['type']>(
  who: Visit,
  classroom: string,
  type: T,
): Promise<EventOf<T>> {
  const answer = await who.get(`/api/classrooms/${classroom}/replay`);
  const { lines } = (await answer.json()) as { lines: { event: ClassEvent }[] };
  const found = lines.findLast(({ event }) => event.type === type);
  if (found === undefined) throw new Error(`There is no ${type} in ${classroom}.`);
  return found.event as EventOf<T>;
}
