import type { ClassState } from '../state.ts';
import type { RecordingId } from './ids.ts';
import type { Recording } from './state.ts';

export const recordingOf = ({ recordings }: ClassState, id: RecordingId): Recording | undefined =>
  recordings.all.find((one) => one.id === id);

/** What records the class now, if anything does. */
export const currentOf = ({ recordings: { current, all } }: ClassState): Recording | undefined =>
  all.find(({ id }) => id === current);
