import type { Branded } from '#kit/model/brand.ts';
import { idOf } from '#people/model/ids.ts';

/** From one start to the stop that follows, within a class. */
export type RecordingId = Branded<string, 'RecordingId'>;

export const recordingId = idOf<RecordingId>(/^[A-Za-z0-9_-]{1,64}$/);
