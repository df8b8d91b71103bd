/** What a node of the school measures of itself, over about the last second. */
export interface Measured {
  /** Share of the time in which the event loop was busy. */
  readonly eventLoop: number;
  /** Share of the machine's processors that was busy: the media engine and the embedded database count. */
  readonly processors: number;
  /** Milliseconds that a statement takes which asks for nothing, its wait for a connection included. */
  readonly database: number;
  /** Milliseconds within which 95 % of the last seconds' answers were given; 0 while there were few. */
  readonly answers: number;
  /** The same while the node was not loaded; 0 while that is not known. */
  readonly answersUnloaded: number;
}

export const signals = ['eventLoop', 'processors', 'database', 'answers'] as const;

export type Signal = (typeof signals)[number];

/** Where people begin to feel it: a busy share above these queues, and a click that takes longer is noticed. */
const EVENT_LOOP_LIMIT = 0.85;
const PROCESSORS_LIMIT = 0.9;
const DATABASE_LIMIT_MS = 250;
/** Answers may take five times what they take on the unloaded node; a slow machine is no excuse for a second. */
const ANSWERS_LIMIT = { times: 5, leastMs: 250, mostMs: 1_000 };

export interface Stress {
  /** The largest of the signals: 0 idle, 1 at the limit. */
  readonly stress: number;
  /** Each over its limit. */
  readonly signals: Readonly<Record<Signal, number>>;
}

/** How stressed a node is (G9). */
export function stressOf({ eventLoop, processors, database, answers, answersUnloaded }: Measured): Stress {
  const { times, leastMs, mostMs } = ANSWERS_LIMIT;
  const over = {
    eventLoop: eventLoop / EVENT_LOOP_LIMIT,
    processors: processors / PROCESSORS_LIMIT,
    database: database / DATABASE_LIMIT_MS,
    answers: answers / Math.min(Math.max(leastMs, times * answersUnloaded), mostMs),
  };
  return { stress: Math.max(...Object.values(over)), signals: over };
}

/** The signal that a node's stress comes from. */
export function worstSignal({ signals: over }: Stress): Signal {
  return signals.reduce((worst, signal) => (over[signal] > over[worst] ? signal : worst));
}

/** Under this an event loop and processors have so much to spare that answers wait for nothing. */
const UNLOADED = 0.3;

export function isUnloaded({ eventLoop, processors }: Pick<Measured, 'eventLoop' | 'processors'>): boolean {
  return eventLoop < UNLOADED && processors < UNLOADED;
}
