import type { FastifyInstance } from 'fastify';

/** Who wants to be in the school, and how many it bears now. */
export interface Crowd {
  readonly waiting: number;
  readonly inside: number;
  /** Entries a second. */
  readonly rate: number;
  /** People inside; infinite until the school has been seen too full. */
  readonly stock: number;
}

/** The front door: who comes in when, if not all can at once. */
export interface FrontDoor extends AsyncDisposable {
  /**
   * Its addresses, and the guard that lets nobody past without an entry.
   *
   * @param pages whether the waiting page is there to be shown; without it every address answers as the API's do
   */
  mount(app: FastifyInstance, pages: boolean): Promise<void>;
}

/** The front door of a school, as the school knows it. */
export interface GateRoom extends FrontDoor {
  /** Undefined while it is not known: the school has no gate, or the gate elsewhere does not answer. */
  crowd(): Crowd | undefined;
  /** The classes inside have stepped down or risen: so many people are borne in place of one with everybody's camera. The gate hears it within a second. */
  relieve(relief: number): void;
}
