import { attendance } from './attendance/feature.ts';
import { attendanceWords } from './attendance/words.ts';
import { board } from './board/feature.ts';
import { boardWords } from './board/words.ts';
import { captions } from './captions/feature.ts';
import { captionsWords } from './captions/words.ts';
import { chat } from './chat/feature.ts';
import { chatWords } from './chat/words.ts';
import type { ClientCommand, MemberCommand } from './command.ts';
import type { ClassEvent } from './event.ts';
import { exclusion } from './exclusion/feature.ts';
import { exclusionWords } from './exclusion/words.ts';
import type { Feature, Typed, Words } from './feature.ts';
import { type AnyFeature, featureOfCommand, featureOfEvent } from './features.ts';
import { groups } from './groups/feature.ts';
import { groupsWords } from './groups/words.ts';
import { lobby } from './lobby/feature.ts';
import { lobbyWords } from './lobby/words.ts';
import { locks } from './locks/feature.ts';
import { locksWords } from './locks/words.ts';
import { order } from './order/feature.ts';
import { orderWords } from './order/words.ts';
import { polls } from './polls/feature.ts';
import { pollsWords } from './polls/words.ts';
import { slides } from './slides/feature.ts';
import { slidesWords } from './slides/words.ts';
import type { ClassState } from './state.ts';
import { gone, type Sealed, type Text, type Unseal } from './text.ts';

// biome-ignore lint/suspicious/noExplicitAny: the table below hands each feature's words only what is its own
type AnyWords = Words<any, any>;

const on = <C extends Typed, E extends Typed>(feature: Feature<C, E>, words: Words<C, E>) =>
  [feature as AnyFeature, words as AnyWords] as const;

/** Who writes words, and how: browsers get them in plain, and load none of this. */
const writing: ReadonlyMap<AnyFeature, AnyWords> = new Map([
  on(attendance, attendanceWords),
  on(board, boardWords),
  on(captions, captionsWords),
  on(chat, chatWords),
  on(exclusion, exclusionWords),
  on(groups, groupsWords),
  on(lobby, lobbyWords),
  on(locks, locksWords),
  on(order, orderWords),
  on(polls, pollsWords),
  on(slides, slidesWords),
]);

/** Encrypts the words of a command, if it has any, with the key of who sends it. */
export const sealCommand = (command: ClientCommand, seal: (plain: string) => Sealed): MemberCommand =>
  withTexts(command, (plain) => ({ sealed: seal(plain) }));

/** What is left of a command when nobody may read its words; the same when it has none. */
export const withoutWords = (command: ClientCommand): MemberCommand => withTexts(command, () => gone);

const withTexts = (command: ClientCommand, text: (plain: string) => Text): MemberCommand =>
  writing.get(featureOfCommand(command.type))?.seal?.(command, text) ?? command;

/**
 * What the audiences of an event get of it: its words in plain, save those that the class, as it is now, no
 * longer holds. `present` is the state of now, also for an event of long ago.
 */
export const redact = (event: ClassEvent, present: ClassState, unseal: Unseal): ClassEvent =>
  writing.get(featureOfEvent(event.type))?.redact?.(event, present, unseal) ?? event;

export const openWords = (state: ClassState, unseal: Unseal): ClassState =>
  Object.assign({}, state, ...[...writing.values()].map((words) => words.open?.(state, unseal)));
