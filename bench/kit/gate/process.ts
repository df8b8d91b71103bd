import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type Credentials, openCredentials } from '#gate/server/credentials/index.ts';
import { readConfig } from '#kit/server/config.ts';
import { firstWord, start } from '../child.ts';

/** `preau gate`, as it is deployed. */
export interface GateProcess extends AsyncDisposable {
  readonly port: number;
  readonly pid: number;
  readonly folder: string;
  /** Signs what this gate believes. */
  readonly credentials: Credentials;
}

/**
 * Resolves when its first bulletin is there.
 *
 * @param rate entries a second
 */
export async function startGate(folder: string, rate: number): Promise<GateProcess> {
  const environment = {
    PREAU_PORT: '0',
    PREAU_SECRET: 'a secret of the bench that is long enough to be one',
    PREAU_GATE_FOLDER: folder,
    PREAU_GATE_RATE: `${rate}`,
    PREAU_LOG_LEVEL: 'warn',
  };
  const child = start('../../src/app/cli.ts', ['gate'], environment);
  const { ready } = await firstWord<{ ready: { address: string } }>(child);
  while (!existsSync(join(folder, 'bulletin.json.gz'))) await delay(10);
  return {
    port: Number(new URL(ready.address).port),
    pid: child.pid ?? 0,
    folder,
    credentials: openCredentials(readConfig(environment)),
    async [Symbol.asyncDispose]() {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}
