import type { Drawing } from '../board/commands.ts';
import type { Board, Boards } from '../board/state.ts';
import { readShape } from '../board/writing.ts';
import type { ClientCommand } from '../command.ts';
import type { Draft, Polls } from '../polls/state.ts';
import { membersOf } from '../record.ts';
import { isPupil, isStaff } from '../standing.ts';
import type { ClassState } from '../state.ts';
import { plainOf } from '../text.ts';
import { settings } from './settings.ts';

type Sent<T extends ClientCommand['type']> = Extract<ClientCommand, { type: T }>;

/** What a class lacks of the preparation of another one, as commands. */
export interface Preparation {
  readonly decks: readonly Sent<'slides.add'>[];
  readonly boards: readonly { readonly title: string; readonly marks: readonly Drawing[] }[];
  readonly polls: readonly Sent<'poll.prepare'>[];
  /** Those that make its groups, in order. */
  readonly groups: readonly ClientCommand[];
  readonly settings: readonly ClientCommand[];
}

/** Both classes with their words in plain. What a learner drew or answered is theirs, and stays where it is. */
export const preparationOf = (from: ClassState, into: ClassState): Preparation => ({
  decks: decksOf(from, into),
  boards: boardsOf(from, into),
  polls: pollsOf(from.polls, into.polls),
  groups: groupsOf(from, into),
  settings: settings.filter(({ holds }) => holds(from) && !holds(into)).map(({ command }) => command),
});

function decksOf({ slides }: ClassState, into: ClassState): Sent<'slides.add'>[] {
  const known = new Set(into.slides.decks.map(({ content }) => content));
  return slides.decks.flatMap(({ title, content, pages }) => {
    const plain = plainOf(title);
    return plain === null || known.has(content) ? [] : [{ type: 'slides.add', title: plain, content, pages }];
  });
}

function boardsOf(from: ClassState, into: ClassState): Preparation['boards'] {
  const known = new Set(titles(into.boards));
  return from.boards.boards.flatMap((board) => {
    const title = plainOf(board.title);
    const marks = marksOf(from, board);
    return title === null || known.has(title) || marks.length === 0 ? [] : [{ title, marks }];
  });
}

const titles = ({ boards }: Boards): (string | null)[] => boards.map(({ title }) => plainOf(title));

/** Each new on the new board. */
function marksOf(from: ClassState, { drawn }: Board): Drawing[] {
  const marks = membersOf(drawn)
    .filter((member) => isStaff(from, member))
    .flatMap((member) => drawn[member] ?? []);
  return marks.flatMap(({ id, rank: [, nonce], at, shape: written }) => {
    const shape = readShape(plainOf(written) ?? '');
    return shape === null ? [] : [{ id, rank: [1, nonce], at: [...at], shape }];
  });
}

/** Those that were asked already, too, save what was asked aloud. */
function pollsOf(from: Polls, into: Polls): Sent<'poll.prepare'>[] {
  const known = new Set([...into.drafts, ...into.asked].map((poll) => JSON.stringify(asPrepared(poll))));
  const wanted = [...from.asked.filter(({ question }) => question !== null), ...from.drafts];
  return wanted.flatMap((poll) => {
    const prepared = asPrepared(poll);
    const said = JSON.stringify(prepared);
    if (prepared === null || known.has(said)) return [];
    known.add(said);
    return [prepared];
  });
}

/** The same pupils together again, unless they choose by themselves; who is no more of the class is left out. */
function groupsOf({ groups }: ClassState, into: ClassState): ClientCommand[] {
  const made = groups.draft ?? groups.run;
  if (made === null || into.groups.draft !== null || into.groups.run !== null) return [];
  const { how, count, members } = made;
  if (how === 'choice') return [{ type: 'groups.make', how, count }];
  const moves = membersOf(members)
    .filter((member) => isPupil(into, member))
    .map((member) => ({ type: 'groups.move', member, group: members[member] ?? null }) as const);
  return moves.length === 0 ? [] : [{ type: 'groups.make', how: 'hand', count }, ...moves];
}

/** Null when its words are gone. */
function asPrepared({ form, question, anonymous, right }: Draft): Sent<'poll.prepare'> | null {
  const asked = question && plainOf(question);
  const options = form.kind === 'choice' ? form.options.map(plainOf) : [];
  if ((question !== null && asked === null) || !options.every((one) => one !== null)) return null;
  return {
    type: 'poll.prepare',
    form: form.kind === 'choice' ? { ...form, options } : form,
    ...(asked !== null && { question: asked }),
    anonymous,
    ...(right !== null && { right: [...right] }),
  };
}
