import type { MemberId } from '../../model/ids.ts';
import { find, has } from '../../model/record.ts';
import type { ClassState } from '../../model/state.ts';
import { plainOf } from '../../model/text.ts';

/** Events hold no names: who has an account is named by the school, a guest by what they wrote, or as the pupil whom the staff says they are. */
export interface Names {
  of(member: MemberId): string;
  /** Just enough to tell somebody from the others of the class: « Léa », « Léa M. ». */
  short(member: MemberId): string;
}

/** The parts of a class that name visitors. */
type Naming = Pick<ClassState, 'guests' | 'lobby' | 'exclusions' | 'locks' | 'pegs'>;

export function namesOf(
  people: readonly { readonly id: MemberId; readonly name: string }[],
  naming: Naming,
  unknown: string,
): Names {
  const known = new Map(people.map(({ id, name }) => [id, name]));
  const of = (member: MemberId): string => {
    const who = find(naming.pegs, member) ?? member;
    return known.get(who) || visitorName(naming, member) || unknown;
  };
  const firsts = new Map<string, number>();
  for (const { id, name } of people) {
    if (!has(naming.pegs, id)) firsts.set(firstOf(name), (firsts.get(firstOf(name)) ?? 0) + 1);
  }
  return {
    of,
    short(member) {
      const name = of(member);
      const first = firstOf(name);
      const initial = lastInitial(name);
      return (firsts.get(first) ?? 0) > 1 && initial ? `${first} ${initial}.` : first;
    },
  };
}

function visitorName({ guests, lobby, exclusions, locks }: Naming, member: MemberId): string | null {
  const text =
    find(locks.keptNames, member) ??
    find(guests, member)?.name ??
    find(lobby.requests, member)?.name ??
    find(exclusions, member)?.name;
  return text ? plainOf(text) : null;
}

/** « M. Diallo » and « Mme Petit » stay whole. */
const TITLES = /^(M|Mme|Mlle|Mr|Mrs|Ms|Dr)\.?\s/u;

const FIRST = /^[^\s,;]+/u;

const firstOf = (name: string): string => (TITLES.test(name) ? name : (FIRST.exec(name)?.[0] ?? name));

function lastInitial(name: string): string | null {
  const words = name.split(/\s+/);
  return words.length > 1 ? ([...(words.at(-1) ?? '')][0] ?? null) : null;
}
