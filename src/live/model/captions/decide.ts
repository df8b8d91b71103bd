import { accept, type Decision, refuse, set, settled } from '../decision.ts';
import { liveErrors } from '../errors.ts';
import { groupOf, openRun } from '../groups/select.ts';
import type { MemberId } from '../ids.ts';
import type { ClassState } from '../state.ts';
import type { CaptionsCommand } from './commands.ts';

/** Only the staff's words are written: a learner's would pass by the locks and the moderation of the chat. */
export function decideCaptions(state: ClassState, command: CaptionsCommand, by: MemberId): Decision {
  const { language } = state.captions;
  if (command.type === 'captions') {
    return set(language, command.language, { type: 'captions.changed', language: command.language });
  }
  if (language === null) return refuse(liveErrors['live.no-captions']);
  const { text } = command;
  const said = { type: 'captions.said', member: by, text } as const;
  if (!openRun(state)) return accept(said);
  const group = groupOf(state, by);
  // Who is in no group speaks to nobody.
  return group ? accept({ ...said, group }) : settled;
}
