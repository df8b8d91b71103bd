import type { MemberId } from './ids.ts';

/** Read with `find`: a person may be called `constructor`. */
export type ByMember<T> = Readonly<Record<MemberId, T>>;

/** The entry of a member, by own keys only: an id may read `constructor` or `__proto__`. */
export const find = <T>(record: ByMember<T>, member: MemberId): T | undefined =>
  Object.hasOwn(record, member) ? record[member] : undefined;

export const has = (record: ByMember<unknown>, member: MemberId): boolean => Object.hasOwn(record, member);

export const put = <T>(record: ByMember<T>, member: MemberId, value: T): ByMember<T> => ({
  ...record,
  [member]: value,
});

export const drop = <T>(record: ByMember<T>, member: MemberId): ByMember<T> =>
  has(record, member) ? keep(record, (other) => other !== member) : record;

/** The same record when everything stays. */
export function keep<T>(record: ByMember<T>, stays: (member: MemberId) => boolean): ByMember<T> {
  const members = membersOf(record);
  return members.every(stays)
    ? record
    : (Object.fromEntries(Object.entries(record).filter(([key]) => stays(key as MemberId))) as ByMember<T>);
}

export const membersOf = (record: ByMember<unknown>): MemberId[] => Object.keys(record) as MemberId[];

export const flag = (record: ByMember<true>, member: MemberId, on: boolean): ByMember<true> =>
  on ? put(record, member, true) : drop(record, member);

export const mapRecord = <T, U>(record: ByMember<T>, change: (value: T) => U): ByMember<U> =>
  Object.fromEntries(
    (Object.entries(record) as [MemberId, T][]).map(([member, value]) => [member, change(value)]),
  ) as ByMember<U>;
