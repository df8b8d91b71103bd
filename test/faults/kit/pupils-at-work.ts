import { Agent, get } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { listSchools } from '#people/model/contract.ts';

export interface Work {
  /** Milliseconds to each answer. */
  readonly latencies: number[];
  /** Answers other than 200. */
  readonly refused: number;
}

/** People who are inside and ask for something, each twice a second. */
export async function workFor(ms: number, origin: string, cookies: readonly string[]): Promise<Work> {
  const agent = new Agent({ keepAlive: true, maxSockets: cookies.length });
  const work = { latencies: [] as number[], refused: 0 };
  const end = performance.now() + ms;
  const one = async (cookie: string, i: number) => {
    await delay((500 * i) / cookies.length);
    while (performance.now() < end) {
      const began = performance.now();
      const status = await ask(origin + listSchools.path, cookie, agent);
      work.latencies.push(performance.now() - began);
      if (status !== 200) work.refused += 1;
      await delay(Math.max(0, 500 - (performance.now() - began)));
    }
  };
  await Promise.all(cookies.map(one));
  agent.destroy();
  return work;
}

function ask(address: string, cookie: string, agent: Agent): Promise<number> {
  return new Promise((resolve) => {
    const asking = get(address, { agent, headers: { cookie } }, (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0));
    });
    asking.on('error', () => resolve(0));
  });
}

/** The latency that all but one in a hundred keep within. */
export function p99(latencies: readonly number[]): number {
  return [...latencies].sort((a, b) => a - b)[Math.floor(latencies.length * 0.99)] ?? 0;
}
