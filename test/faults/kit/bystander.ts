import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/**
 * A server with nothing to do but to answer, on an event loop of its own. How long it takes is what the machine takes from
 * whoever runs on it in those seconds.
 */
export class Bystander implements AsyncDisposable {
  readonly origin: string;
  readonly #worker: Worker;

  private constructor(worker: Worker, origin: string) {
    this.#worker = worker;
    this.origin = origin;
  }

  static async start(): Promise<Bystander> {
    const worker = new Worker(new URL('./bystander.worker.ts', import.meta.url));
    const [origin] = (await once(worker, 'message')) as [string];
    return new Bystander(worker, origin);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#worker.terminate();
  }
}
