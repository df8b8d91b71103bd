import type { PersonId } from '#people/model/ids.ts';

/** The gate's tables. Places are not in them: they live with their holders. */
export interface GateTables {
  /** Whose passes were taken back. */
  gate_revocations: {
    person: PersonId;
    /** An instant: a pass that was issued before it is void. */
    before: number;
  };
}
