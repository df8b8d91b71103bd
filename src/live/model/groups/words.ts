import type * as z from 'zod/mini';
import type { Words } from '../feature.ts';
import type { ClassState } from '../state.ts';
import { openIf, openText, type Text, type Unseal } from '../text.ts';
import type { GroupsCommand, groupsCommands } from './commands.ts';
import type { GroupsEvent } from './events.ts';
import type { Groups } from './state.ts';

export const groupsWords: Words<GroupsCommand, GroupsEvent> = {
  seal: (command: z.infer<(typeof groupsCommands)[number]>, text: (plain: string) => Text): GroupsCommand =>
    command.type === 'groups.say' ? { type: command.type, text: text(command.text) } : command,
  redact,
  open: ({ groups }, unseal) => ({ groups: withTold(groups, (text) => openText(text, unseal)) }),
};

/** What was said to the groups is held until something else is, or they are over. */
function redact(event: GroupsEvent, { groups: { run } }: ClassState, unseal: Unseal): GroupsEvent {
  if (event.type !== 'groups.told') return event;
  return { ...event, text: openIf(run?.told?.notice === event.notice, event.text, unseal) };
}

function withTold(groups: Groups, open: (text: Text) => Text): Groups {
  const { run } = groups;
  if (!run?.told) return groups;
  return { ...groups, run: { ...run, told: { ...run.told, text: open(run.told.text) } } };
}
