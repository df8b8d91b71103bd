import type { Instant } from '#kit/model/clock.ts';
import type { ClassSnapshot } from '../../model/delivery/snapshot.ts';
import type { LoggedEvent } from '../../model/event.ts';
import type { ClassroomId, MemberId } from '../../model/ids.ts';

/** What a command was answered. */
export interface Answer {
  readonly seq: number;
  readonly refused?: { readonly code: string; readonly detail: string };
}

/** An answer as it is kept, so that the same key is never carried out twice. */
export interface KeptAnswer {
  readonly member: MemberId;
  readonly key: string;
  readonly at: Instant;
  readonly answer: Answer;
}

/** A class as it was found when this school took its lease. */
export interface OpenedLog {
  /** Grows each time that somebody takes the lease. */
  readonly epoch: number;
  /** The last snapshot, with the lines after it. */
  readonly snapshot: ClassSnapshot;
  readonly tail: readonly LoggedEvent[];
  readonly answers: readonly KeptAnswer[];
}

/** What one class adds in one batch: all of it becomes durable, or none. */
export interface Append {
  readonly classroom: ClassroomId;
  readonly epoch: number;
  readonly events: readonly LoggedEvent[];
  readonly answers: readonly KeptAnswer[];
}

/** Where the logs of classes are kept. */
export interface LogStore {
  /** Whether the class has a log, or is about to have one. */
  knows(classroom: ClassroomId): Promise<boolean>;

  /** Takes the lease: whoever wrote the class until now cannot any more. */
  open(classroom: ClassroomId, school: string, answersSince: Instant): Promise<OpenedLog>;

  /**
   * Appends to several classes at once. Resolves, when all is durable, with the classes that were left out
   * because their lease is somebody else's now. Rejects when nothing was written.
   */
  append(batch: readonly Append[]): Promise<ReadonlySet<ClassroomId>>;

  /** Keeps a snapshot, unless the lease is somebody else's, and forgets answers older than `answersSince`. */
  keepSnapshot(
    classroom: ClassroomId,
    epoch: number,
    snapshot: ClassSnapshot,
    answersSince: Instant,
  ): Promise<void>;
}
