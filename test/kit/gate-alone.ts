import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clock } from '#kit/model/clock.ts';
import { readConfig } from '#kit/server/config.ts';
import { freePort } from '#kit/server/process/ports.ts';
import { createLog } from '#kit/server/telemetry/log.ts';
import { buildGate, type GateAlone } from '../../src/app/gate.ts';

/** What a gate and the school behind it must have in common. */
export const cellEnvironment = {
  PREAU_CELL: 'test-1',
  PREAU_GATE_SECRETS: 'g'.repeat(32),
};

/** A gate in a process of its own, as far as it shows: it can be killed, and started again at the same place. */
export interface StandingGate extends AsyncDisposable {
  readonly address: string;
  readonly folder: string;
  stop(): Promise<void>;
  start(environment?: Readonly<Record<string, string>>): Promise<void>;
}

export async function standGate(
  environment: Readonly<Record<string, string>> = {},
  clock?: Clock,
): Promise<StandingGate> {
  const folder = await mkdtemp(join(tmpdir(), 'preau-gate-'));
  const port = await freePort('tcp', '127.0.0.1');
  let running: GateAlone | undefined;
  const stop = async () => {
    await running?.[Symbol.asyncDispose]();
    running = undefined;
  };
  const start = async (changed: Readonly<Record<string, string>> = {}) => {
    const config = readConfig({
      PREAU_SECRET: 's'.repeat(32),
      PREAU_PORT: String(port),
      PREAU_GATE_FOLDER: folder,
      PREAU_TRUST_PROXY: '1',
      ...cellEnvironment,
      ...environment,
      ...changed,
    });
    running = await buildGate({ config, log: createLog('silent'), ...(clock && { clock }) });
    await running.listen();
  };
  await start();
  return {
    address: `127.0.0.1:${port}`,
    folder,
    stop,
    start,
    async [Symbol.asyncDispose]() {
      await stop();
      await rm(folder, { recursive: true });
    },
  };
}
