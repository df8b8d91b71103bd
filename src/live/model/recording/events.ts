import type { MemberId } from '../ids.ts';
import type { RecordingId } from './ids.ts';

export type RecordingEvent =
  /** From now on the voices are kept, in the browser of this member of the staff. */
  | { readonly type: 'recording.started'; readonly recording: RecordingId; readonly member: MemberId }
  | { readonly type: 'recording.stopped' };
