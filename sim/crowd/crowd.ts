import type { Visits } from './visits.ts';

/**
 * The people of one cell on one morning, the same for every policy. Those of a class are contiguous, its teacher first.
 * Moments are those of window.ts: milliseconds relative to 8:30.
 */
export interface Crowd {
  readonly people: number;
  readonly classes: number;

  /** By person: the class's index. */
  readonly classOf: Int32Array;
  readonly isTeacher: Uint8Array;
  /** Who has none waits with the walk-ins. */
  readonly hasPass: Uint8Array;
  /** When a person first wants in; NEVER for who does not come. */
  readonly arrival: Int32Array;

  /** By class: its teacher's index, and at the end the number of people. */
  readonly firstOf: Int32Array;
  /** Pupils of the roster, whether they come or not. */
  readonly classSize: Uint16Array;
  readonly lessonStart: Int32Array;
  /** An index into `regions`. */
  readonly regionOf: Uint8Array;
  readonly regions: readonly string[];
  /** `<UAI>/<group>`. */
  readonly id: (index: number) => string;

  /** Who is there from when until when; a policy can let in only those. */
  readonly visits: Visits;
}

export type Behaviour = 'plain' | 'lifelike';
