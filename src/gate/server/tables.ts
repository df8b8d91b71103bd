import type { DivisionId, LessonId, PersonId } from '#people/model/ids.ts';

/** The gate's tables. Places are not in them: they live with their holders. */
export interface GateTables {
  /** Whose passes were taken back. */
  gate_revocations: {
    person: PersonId;
    /** An instant: a pass that was issued before it is void. */
    before: number;
  };
  /** Which process writes for a cell, and what the next one needs of it. */
  gate_writers: {
    cell: string;
    owner: string;
    /** By the database's clock, milliseconds since the epoch. */
    until: number;
    bulletin: string | null;
    orders: string | null;
  };
  /** What brings a pupil without a password into the lane and the lobby of a class, for one lesson. */
  gate_codes: {
    code: string;
    lesson: LessonId;
    division: DivisionId;
    /** Pupils of the class. */
    roster: number;
    /** An instant. */
    until: number;
  };
}
