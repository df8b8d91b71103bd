import type { ReplyOf } from '#kit/model/contract.ts';
import { MOST_CHANGES } from '../../model/board/commands.ts';
import type { ClientCommand } from '../../model/command.ts';
import type { ClassroomId, MemberId } from '../../model/ids.ts';
import type { reusePreparation } from '../../model/preparation/contract.ts';
import { type Preparation, preparationOf } from '../../model/preparation/preparation.ts';
import type { ClassState } from '../../model/state.ts';
import { openWords } from '../../model/words.ts';
import type { LiveRoom } from '../room.ts';
import type { SlideStore } from '../slides/store.ts';

type Reused = ReplyOf<typeof reusePreparation>;

export interface ReuseDeps extends Pick<LiveRoom, 'stateOf' | 'act' | 'words'> {
  readonly slides: Pick<SlideStore, 'copyPages'>;
}

interface Reuse {
  readonly from: ClassroomId;
  readonly into: ClassroomId;
  readonly by: MemberId;
}

/**
 * Sends, as who asks for it, the commands that bring a class what another one had: each decided like any other, their
 * words sealed with the asker's key. Asked again after a failure it goes on where it ended.
 */
export async function reuse(
  deps: ReuseDeps,
  { from, into, by }: Reuse,
  source: ClassState,
  target: ClassState,
): Promise<Reused> {
  const { words, act } = deps;
  await words.learn([source, target]);
  const plan = preparationOf(openWords(source, words.unseal), openWords(target, words.unseal));
  const done = { slides: 0, boards: 0, polls: 0, groups: 0, settings: 0, left: 0 };
  const count = (what: keyof Reused, accepted: boolean) => {
    done[accepted ? what : 'left'] += 1;
  };
  const send = async (command: ClientCommand) => (await act(into, by, command))?.refused === undefined;

  for (const deck of plan.decks) {
    count('slides', (await deps.slides.copyPages(from, into, deck.content)) && (await send(deck)));
  }
  for (const board of plan.boards) count('boards', await addBoard(deps, into, board, send));
  for (const poll of plan.polls) count('polls', await send(poll));
  if (plan.groups.length > 0) count('groups', await sendAll(plan.groups, send));
  for (const setting of plan.settings) count('settings', await send(setting));
  return done;
}

async function sendAll(
  commands: readonly ClientCommand[],
  send: (command: ClientCommand) => Promise<boolean>,
): Promise<boolean> {
  for (const command of commands) if (!(await send(command))) return false;
  return true;
}

async function addBoard(
  { stateOf }: ReuseDeps,
  into: ClassroomId,
  { title, marks }: Preparation['boards'][number],
  send: (command: ClientCommand) => Promise<boolean>,
): Promise<boolean> {
  const boardsNow = async () => (await stateOf(into))?.boards.boards ?? [];
  const before = new Set((await boardsNow()).map(({ id }) => id));
  if (!(await send({ type: 'board.add', title }))) return false;
  const added = (await boardsNow()).find(({ id }) => !before.has(id));
  if (added === undefined) return false;
  for (let at = 0; at < marks.length; at += MOST_CHANGES) {
    const some = marks.slice(at, at + MOST_CHANGES);
    if (!(await send({ type: 'board.draw', board: added.id, marks: some }))) return false;
  }
  return true;
}
