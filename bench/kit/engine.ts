import { join } from 'node:path';
import type { MediaConfig } from '#kit/server/config.ts';
import { freePort } from '#kit/server/process/ports.ts';
import { buildEngine } from '../../src/app/start/engine/build.ts';
import { type Engine, engineAnswers, runEngine } from '../../src/app/start/engine/engine.ts';
import { findEngine } from '../../src/app/start/engine/find.ts';

const HERE = '127.0.0.1';

export interface BenchEngine extends AsyncDisposable {
  readonly process: Engine;
  /** As the school's configuration names it. */
  readonly media: MediaConfig;
}

/** A media engine of its own for a school under measurement, on loopback. */
export async function startEngine(folder: string): Promise<BenchEngine> {
  const source = await findEngine();
  if (source.kind === 'missing') throw new Error(source.sentence);
  const forever = new AbortController().signal;
  const binary = source.kind === 'ready' ? source.binary : await buildEngine(source, forever);
  const [key, secret] = ['bench', 'a secret of the bench that is long enough to be one'];
  const [signallingPort, metricsPort, tcpPort] = (await Promise.all(
    Array.from({ length: 3 }, () => freePort('tcp', HERE)),
  )) as [number, number, number];
  const udpPort = await freePort('udp', HERE);
  const media = { ip: HERE, boundIp: HERE, udpPort, tcpPort };
  const process = await runEngine(
    binary,
    join(folder, 'media'),
    { signallingPort, metricsPort, media, key, secret },
    {
      died(_, logFile) {
        throw new Error(`The media engine died; its log is ${logFile}.`);
      },
    },
  );
  if (!(await engineAnswers(process.url, forever))) throw new Error('The media engine does not answer.');
  return {
    process,
    media: { url: process.url, key, secret },
    [Symbol.asyncDispose]: () => process[Symbol.asyncDispose](),
  };
}
