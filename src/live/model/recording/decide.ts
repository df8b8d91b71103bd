import type { Context } from '../command.ts';
import { accept, type Decision, refuse, settled } from '../decision.ts';
import { liveErrors } from '../errors.ts';
import type { MemberId } from '../ids.ts';
import type { ClassState } from '../state.ts';
import type { RecordingCommand } from './commands.ts';
import type { RecordingId } from './ids.ts';
import { MOST_RECORDINGS } from './state.ts';

export function decideRecording(
  { recordings: { current, all } }: ClassState,
  command: RecordingCommand,
  by: MemberId,
  { id }: Context,
): Decision {
  switch (command.type) {
    case 'recording.start':
      if (current) return settled;
      if (all.length >= MOST_RECORDINGS) return refuse(liveErrors['live.recordings-full']);
      return accept({ type: 'recording.started', recording: id() as RecordingId, member: by });
    case 'recording.stop':
      return current ? accept({ type: 'recording.stopped' }) : settled;
  }
}
