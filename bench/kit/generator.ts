import type { ChildProcess } from 'node:child_process';
import { start } from './child.ts';
import type { Order, Report } from './orders.ts';
import type { Ready } from './shape.ts';

type Answer =
  | { readonly number: number; readonly report: Report | null }
  | { readonly number: number; readonly error: string };
type WithoutNumber<O> = O extends unknown ? Omit<O, 'number'> : never;

/** The load generator's process, as the bench speaks to it. */
export class Generator implements Disposable {
  readonly #child: ChildProcess = start('./load.ts');
  #numbers = 0;

  async connect(target: string, protocol: 'sse' | 'ws', ready: Ready): Promise<void> {
    await this.#order({ kind: 'connect', target, protocol, ready });
  }

  async run(target: string, seconds: number, factor = 1): Promise<Report> {
    const report = await this.#order({ kind: 'run', target, seconds, factor });
    if (report === null) throw new Error('The load generator gave no report.');
    return report;
  }

  [Symbol.dispose](): void {
    this.#child.kill();
  }

  #order(order: WithoutNumber<Order>): Promise<Report | null> {
    const number = ++this.#numbers;
    return new Promise((resolve, reject) => {
      const listen = (answer: Answer) => {
        if (answer.number !== number) return;
        this.#child.off('message', listen);
        if ('error' in answer) reject(new Error(answer.error));
        else resolve(answer.report);
      };
      this.#child.on('message', listen);
      this.#child.send({ number, ...order });
    });
  }
}
