import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Result, Task } from './task.ts';

const THREADS = 2;

/** Performs tasks on two threads, each as soon as one is free; results come in the order of the tasks. */
export async function performAll(tasks: readonly Task[]): Promise<Result[]> {
  const results: Result[][] = tasks.map(() => []);
  const waiting = tasks.entries();
  const thread = async () => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url));
    try {
      for (const [index, task] of waiting) {
        worker.postMessage(task);
        const [result] = (await once(worker, 'message')) as [Result[]];
        results[index] = result;
      }
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: Math.min(THREADS, tasks.length) }, thread));
  return results.flat();
}
