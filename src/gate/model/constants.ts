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
/** From a bulletin's making to the last of the knocks that it brings: its age when it is read, and the shortest read. */
export const HORIZON = 3;
/** The walk-ins' part of the rate while any of them waits. */
export const WALK_IN_SHARE = 0.2;
/** Seconds of the rate that the bucket holds. */
export const BURST = 2;
/** Seconds that an entry is good for at least, a lesson's length, and what it outlives it by. */
export const SLOT = 3_600;
export const GRACE = 900;
/** An entry that is older than this, seconds, is renewed by its next use. */
export const RENEWED_AFTER = 60;
/** Seconds for which an entry is still taken after the one that renewed it was seen: requests cross each other. */
export const OVERLAP = 10;
/** Entries by code and card beyond a class's roster, a slot. */
export const CARD_EXTRA = 5;
/** What the worst node's stress is led to, as a share of the limit; above the second, rate and stock are cut. */
export const STRESS_MARK = 0.8;
export const STRESS_HIGH = 0.9;
/** From an entry to the stress that it brings: the rate is cut no more often. */
export const REACTION = 10;
/** The rate grows by this share a second while nothing stresses, and is cut to this share at most. */
export const RATE_GROWTH = 0.02;
export const CUT_MOST = 0.7;
/** The rate is used when entries are this share of it, or the second one while people wait. */
export const USED = 0.8;
export const USED_WAITING = 0.5;
/** The least rate, as a share of the configured one; and the largest. */
export const RATE_FLOOR = 0.05;
export const RATE_MAX = 10_000;
/** Stress that stays high so long, though the rate was cut, comes from those who are inside. */
export const STOCK_REACTION = 30;
/** The stock grows by this share a second while nothing stresses. */
export const STOCK_GROWTH = 0.01;
/** The least stock: a class. */
export const STOCK_MIN = 30;
/** A node that is silent for so long counts as stressed to the limit, and after the second as gone. */
export const SILENT = 5;
export const FORGOTTEN = 15;
