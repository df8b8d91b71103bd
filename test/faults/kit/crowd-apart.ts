import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** A crowd on an event loop of its own, so that who measures the school does not measure the crowd. */
export class CrowdApart implements AsyncDisposable {
  readonly #worker: Worker;

  constructor(orders: CrowdApart.Orders) {
    this.#worker = new Worker(new URL('./crowd.worker.ts', import.meta.url), { workerData: orders });
  }

  /** Sends it home, and learns what became of it. */
  async end(): Promise<CrowdApart.Account> {
    this.#worker.postMessage('end');
    const [account] = await once(this.#worker, 'message');
    return account as CrowdApart.Account;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#worker.terminate();
  }
}

export declare namespace CrowdApart {
  interface Orders {
    readonly origin: string;
    readonly environment: Readonly<Record<string, string>>;
    /** Pupils who come each second, numbered from `from`. */
    readonly perSecond: number;
    readonly from: number;
  }
  interface Account {
    /** When each came in, milliseconds since the epoch. */
    readonly entries: readonly number[];
    readonly failures: number;
    readonly came: number;
  }
}
