import type { ClassroomId, MemberId } from '../model/ids.ts';

/** The live room's tables. Payloads are bytes: a `\u0000` in jsonb would fail a whole batch of classes. */
export interface LiveTables {
  live_classrooms: {
    classroom: ClassroomId;
    school: string;
    /** The newest snapshot; 0, 0 and null before the first. */
    snapshot_seq: number;
    snapshot_version: number;
    snapshot: Buffer | null;
  };
  /** Who writes a class. A writer that finds another epoch than its own has lost the class. */
  live_leases: {
    classroom: ClassroomId;
    epoch: number;
    holder: string;
  };
  live_events: {
    classroom: ClassroomId;
    seq: number;
    at: number;
    by: MemberId | 'school';
    payload: Buffer;
  };
  /** What each command was answered, by the key that its sender gave it. */
  live_keys: {
    classroom: ClassroomId;
    member: MemberId;
    key: string;
    answer: Buffer;
    at: number;
  };
  /** The key of each author's words. Erasing the row erases the words everywhere. */
  live_text_keys: {
    author: MemberId;
    key: Buffer;
  };
}
