import { toAll } from '../audience.ts';
import { type Feature, lesson } from '../feature.ts';
import { isStaff } from '../standing.ts';
import type { RecordingCommand } from './commands.ts';
import type { RecordingEvent } from './events.ts';
import { ended, evolveRecording } from './evolve.ts';
import { currentOf } from './select.ts';

export const recording: Feature<RecordingCommand, RecordingEvent> = {
  rules: {
    'recording.start': { who: 'staff', when: lesson },
    'recording.stop': { who: 'staff', when: lesson },
  },
  audiences: { 'recording.started': toAll, 'recording.stopped': toAll },
  evolve: evolveRecording,
  on: {
    'session.closed': ({ recordings }, _, when) => ({ recordings: ended(recordings, when) }),
    // Whoever is no longer of the staff keeps nobody's voice.
    'session.prepared': (state, _, when) => {
      const current = currentOf(state);
      return current && !isStaff(state, current.member) ? { recordings: ended(state.recordings, when) } : {};
    },
  },
};
