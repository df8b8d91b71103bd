import { randomUUID } from 'node:crypto';

export type ByName<Id> = ReadonlyMap<string, Id>;

/** Each once, in order. A checked file names nothing that is not there. */
export function idsOf<Id>(names: readonly string[], known: ByName<Id>): Id[] {
  return [...new Set(names)].flatMap((name) => known.get(name) ?? []);
}

export const newId = <Id extends string>(): Id => randomUUID() as string as Id;
