import type { Words } from '../feature.ts';
import { openText, type Text } from '../text.ts';
import type { CaptionsCommand, WrittenCaptionsCommand } from './commands.ts';
import type { CaptionsEvent } from './events.ts';

/** Nobody withdraws what was said aloud: a line is there for the replay, until its author's key or the log is gone. */
export const captionsWords: Words<CaptionsCommand, CaptionsEvent> = {
  seal: (command: WrittenCaptionsCommand, text: (plain: string) => Text): CaptionsCommand =>
    command.type === 'captions.say' ? { type: command.type, text: text(command.text) } : command,
  redact: (event, _present, unseal) =>
    event.type === 'captions.said' ? { ...event, text: openText(event.text, unseal) } : event,
  open: ({ captions }, unseal) => ({
    captions: {
      ...captions,
      lines: captions.lines.map((line) => ({ ...line, text: openText(line.text, unseal) })),
    },
  }),
};
