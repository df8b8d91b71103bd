import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { EngineSocket } from './socket.ts';

/** An engine in three lines: acknowledges a connection, echoes bytes, breaks when it is told to close. */
const source = `
  const { parentPort } = require('node:worker_threads');
  parentPort.on('message', ({ kind, bytes }) => {
    if (kind === 'connect') parentPort.postMessage({ kind: 'connected' });
    if (kind === 'bytes') parentPort.postMessage({ kind: 'bytes', bytes });
    if (kind === 'close') process.exit(1);
  });`;

const newEngine = () => new Worker(source, { eval: true });

describe('the socket of the embedded database', () => {
  it('hands what was corked over as one piece', async () => {
    const worker = newEngine();
    const socket = new EngineSocket(worker).connect();
    await once(socket, 'connect');
    socket.cork();
    socket.write('rai');
    socket.write('sed');
    socket.uncork();
    const [piece] = await once(socket, 'data');
    expect(piece.toString()).toBe('raised');
    socket.destroy();
    await worker.terminate();
  });

  it('fails the statement that waits when the engine breaks, and every later connection', async () => {
    const worker = newEngine();
    const socket = new EngineSocket(worker).connect();
    await once(socket, 'connect');
    const broken = once(socket, 'error');
    worker.postMessage({ kind: 'close' });
    expect((await broken)[0]).toMatchObject({ message: 'The embedded database has ended.' });
    const later = new EngineSocket(worker);
    const refused = once(later, 'error');
    later.connect();
    expect((await refused)[0]).toMatchObject({ message: 'The embedded database has ended.' });
  });
});
