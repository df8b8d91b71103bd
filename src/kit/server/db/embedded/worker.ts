import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { type FromEngine, joined, type ToEngine } from './messages.ts';

const { folder } = workerData as { folder: string | undefined };
const port = parentPort;
if (port === null) throw new Error('The embedded database runs in a worker thread.');

/**
 * A first start that is interrupted must leave nothing that looks like a database, so it is made beside its
 * place and moved there when it is whole.
 */
async function openFolder(path: string): Promise<PGlite> {
  const place = join(path, 'pgdata');
  if (!existsSync(place)) {
    const making = join(path, 'pgdata.new');
    rmSync(making, { recursive: true, force: true });
    mkdirSync(making, { recursive: true });
    await (await PGlite.create(making)).close();
    renameSync(making, place);
  }
  return await PGlite.create(place);
}

const engine = folder === undefined ? await PGlite.create() : await openFolder(folder);

/**
 * The engine runs each piece of protocol to its end before this returns, so pieces never interleave.
 * (`execProtocolRaw` would keep every answer it ever gave.)
 */
function run(message: Uint8Array): Uint8Array<ArrayBuffer> {
  const chunks: Uint8Array[] = [];
  void engine.execProtocolRawStream(message, {
    syncToFs: false,
    onRawData: (data) => chunks.push(data.slice()),
  });
  return joined(chunks);
}

async function receive(message: ToEngine): Promise<void> {
  switch (message.kind) {
    case 'connect':
      if (engine.isInTransaction()) await engine.exec('rollback');
      await engine.exec('discard all');
      return post({ kind: 'connected' });
    case 'bytes': {
      const bytes = run(message.bytes);
      if (bytes.length > 0) post({ kind: 'bytes', bytes });
      return;
    }
    case 'close':
      await engine.close();
      port?.close();
  }
}

function post(message: FromEngine): void {
  port?.postMessage(message, message.kind === 'bytes' ? [message.bytes.buffer] : []);
}

port.on('message', (message: ToEngine) => void receive(message));
post({ kind: 'ready' });
