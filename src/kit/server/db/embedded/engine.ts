import { Worker } from 'node:worker_threads';
import { lockFolder } from './lock.ts';
import type { FromEngine, ToEngine } from './messages.ts';
import { EngineSocket } from './socket.ts';

/**
 * PGlite, running in a thread of its own. It hands each write to the system before it acknowledges, without
 * fsync: what is acknowledged survives a killed process, not a power cut.
 */
export interface Engine extends AsyncDisposable {
  /** A stream that speaks PostgreSQL's wire protocol. The engine has one session: one stream at a time. */
  connect(): EngineSocket;
}

/** Opens the engine on a folder, or in memory. The folder stays locked until the engine is disposed. */
export async function openEngine(folder: string | undefined): Promise<Engine> {
  const lock = folder === undefined ? undefined : await lockFolder(folder);
  try {
    const worker = await startWorker(folder);
    return {
      connect: () => new EngineSocket(worker),
      async [Symbol.asyncDispose]() {
        await stopWorker(worker);
        await lock?.[Symbol.asyncDispose]();
      },
    };
  } catch (error) {
    await lock?.[Symbol.asyncDispose]();
    throw error;
  }
}

async function startWorker(folder: string | undefined): Promise<Worker> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    name: 'database',
    workerData: { folder },
  });
  await new Promise<void>((resolve, reject) => {
    worker.once('message', (message: FromEngine) => {
      if (message.kind === 'ready') resolve();
    });
    worker.once('exit', () => reject(new Error('The embedded database ended while opening.')));
    // Stays: an engine that breaks later ends its stream, and with it the statement that waits for it.
    worker.on('error', reject);
  });
  return worker;
}

async function stopWorker(worker: Worker): Promise<void> {
  if (worker.threadId === -1) return;
  const exited = new Promise((resolve) => worker.once('exit', resolve));
  worker.postMessage({ kind: 'close' } satisfies ToEngine);
  await exited;
}
