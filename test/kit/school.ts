import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { Clock } from '#kit/model/clock.ts';
import { readConfig } from '#kit/server/config.ts';
import { createLog } from '#kit/server/telemetry/log.ts';
import { buildSchool, type School } from '../../src/app/school.ts';
import { Browser } from './browser.ts';
import type { DatabasePlace, NewPlace } from './databases.ts';
import { orderWideGate } from './gate.ts';

/** A whole school in this process, on a port of its own, without the web app's files. */
export interface TestSchool extends AsyncDisposable {
  /** Where it listens, whatever its public address. */
  readonly origin: string;
  readonly school: School;
  /** A new browser, signed in nowhere. */
  browser(): Browser;
}

export interface TestSchoolOptions {
  readonly place: DatabasePlace;
  /** Beside what every school needs. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly clock?: Clock;
}

export async function openSchool({ place, environment, clock }: TestSchoolOptions): Promise<TestSchool> {
  await using opened = new AsyncDisposableStack();
  const gateFolder = await mkdtemp(join(tmpdir(), 'preau-gate-'));
  opened.defer(() => rm(gateFolder, { recursive: true }));
  if (environment?.PREAU_GATE_RATE === undefined) await orderWideGate(gateFolder);
  const config = readConfig({
    PREAU_PORT: '0',
    PREAU_DATA: gateFolder,
    PREAU_GATE_FOLDER: gateFolder,
    PREAU_SECRET: 'Fm3qz8TnW1cVb6LxJ0yRk5sHd9gPe2uA',
    ...place.environment,
    ...environment,
  });
  const school = opened.use(
    await buildSchool({ config, webApp: false, log: createLog('silent'), ...(clock && { clock }) }),
  );
  await school.listen();
  const address = school.http.server.address();
  if (address === null || typeof address === 'string') throw new Error('The school does not listen.');
  const origin = `http://127.0.0.1:${address.port}`;
  const resources = opened.move();
  return {
    origin,
    school,
    browser: () => new Browser(origin),
    [Symbol.asyncDispose]: () => resources.disposeAsync(),
  };
}

/** One school for a suite whose tests leave it as it is. */
export function sharedSchool(
  newPlace: NewPlace,
  environment: Readonly<Record<string, string>>,
): () => TestSchool {
  let school: TestSchool | undefined;
  beforeAll(async () => {
    school = await openSchool({ place: await newPlace(), environment });
  });
  afterAll(() => school?.[Symbol.asyncDispose]());
  return () => {
    if (school === undefined) throw new Error('The school is not open yet.');
    return school;
  };
}
