import type { When } from '../event.ts';
import type { ClassState } from '../state.ts';
import type { RecordingEvent } from './events.ts';
import type { Recordings } from './state.ts';

export function evolveRecording(state: ClassState, event: RecordingEvent, when: When): ClassState {
  switch (event.type) {
    case 'recording.started': {
      const { recording: id, member } = event;
      const all = [...state.recordings.all, { id, member, from: when.at, to: null }];
      return { ...state, recordings: { current: id, all } };
    }
    case 'recording.stopped':
      return { ...state, recordings: ended(state.recordings, when) };
  }
}

/** Whatever the reason. */
export const ended = ({ current, all }: Recordings, { at }: Pick<When, 'at'>): Recordings => ({
  current: null,
  all: all.map((one) => (one.id === current ? { ...one, to: at } : one)),
});
