/** The ladder's numbers (docs/spec/ladder.md). Durations are seconds. */

/** Between two allocations, in a school; the formulas hold for any. */
export const PERIOD = 10;
/** What the budget has been for so long at least is there to be given out. */
export const HOLD = 120;
/** Rises cost no more than this share of the budget, a second: many classes at once would be a rush of their own. */
export const RISE = 0.01;
/** A class keeps a level that others wait for at least so long. */
export const STINT = 600;
/** The span over which classes are to fare alike, and in which one is changed at most `CHANGES` times of the ladder's own accord. */
export const HOUR = 3_600;
export const CHANGES = 2;
/** A class takes another's turn only if it has had less by this, in mean utility. */
export const GAP = 0.01;
/** A class that has just opened is believed to have fared like the others for so long. */
export const PRIOR = 600;
/**
 * Of what a person costs who enters at level 0, the part that no level lowers: pages, streams, the log, the gate (L9). Assumed,
 * five times what is known (sim/assumptions.ts).
 */
export const OWN_COST = 0.25;
/** Who waits at the gate is to be inside within so long; otherwise the classes inside step down for them. */
export const CROWD_WAIT = 300;
