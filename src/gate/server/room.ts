import type { FastifyInstance } from 'fastify';

/** The front door: who comes in when, if not all can at once. */
export interface GateRoom extends AsyncDisposable {
  /**
   * Its addresses, and the guard that lets nobody past without an entry.
   *
   * @param pages whether the waiting page is there to be shown; without it every address answers as the API's do
   */
  mount(app: FastifyInstance, pages: boolean): Promise<void>;
}
