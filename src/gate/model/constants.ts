/** The gate's numbers (docs/spec/gate.md). Durations are seconds. */

/** Between two bulletins. */
export const PERIOD = 1;
/** How long a bulletin may be trusted. */
export const VALID = 15;
/** Between two reads of one client. */
export const POLL_MIN = 2;
export const POLL_MAX = 120;
/** A census report counts this long. */
export const REPORT_LIFE = 150;
/** Census reports held: what bounds the gate's memory, whatever the crowd. */
export const REPORTS_MAX = 4_096;
/** From a bulletin's making to the knocks that it brings: its age when it is read, and the shortest read. */
export const HORIZON = 3;
/** The walk-ins' part of the rate while any of them waits. */
export const WALK_IN_SHARE = 0.2;
/** Seconds of the rate that the bucket holds. */
export const BURST = 2;
