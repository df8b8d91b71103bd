import type { ClientCommand, MemberCommand } from './command.ts';
import type { ClassEvent } from './event.ts';
import { featureOfCommand, featureOfEvent, features } from './features.ts';
import type { ClassState } from './state.ts';
import { gone, type Sealed, type Text, type Unseal } from './text.ts';

/** Encrypts the words of a command, if it has any, with the key of who sends it. */
export const sealCommand = (command: ClientCommand, seal: (plain: string) => Sealed): MemberCommand =>
  withTexts(command, (plain) => ({ sealed: seal(plain) }));

/** What is left of a command when nobody may read its words; the same when it has none. */
export const withoutWords = (command: ClientCommand): MemberCommand => withTexts(command, () => gone);

const withTexts = (command: ClientCommand, text: (plain: string) => Text): MemberCommand =>
  featureOfCommand(command.type).seal?.(command, text) ?? command;

/**
 * What the audiences of an event get of it: its words in plain, save those that the class, as it is now, no
 * longer holds. `present` is the state of now, also for an event of long ago.
 */
export const redact = (event: ClassEvent, present: ClassState, unseal: Unseal): ClassEvent =>
  featureOfEvent(event.type).redact?.(event, present, unseal) ?? event;

export const openWords = (state: ClassState, unseal: Unseal): ClassState =>
  Object.assign({}, state, ...features.map((feature) => feature.open?.(state, unseal)));
