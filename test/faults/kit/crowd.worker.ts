import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { openCredentials } from '#gate/server/credentials/index.ts';
import { readConfig } from '#kit/server/config.ts';
import { Crowd } from './crowd.ts';
import type { CrowdApart } from './crowd-apart.ts';

/**
 * What `CrowdApart` starts. It yields to the school, as the crowd's own devices would: they are not on the school's
 * machine.
 */
const { origin, environment, perSecond, from } = workerData as CrowdApart.Orders;
const BEAT_MS = 50;
setPriority(10);
const crowd = new Crowd(origin, openCredentials(readConfig(environment)).passes);
crowd.came = from;
const began = performance.now();
const arriving = setInterval(() => {
  const due = from + ((performance.now() - began) / 1_000) * perSecond;
  while (crowd.came < due) crowd.come();
}, BEAT_MS);
parentPort?.once('message', () => {
  clearInterval(arriving);
  crowd.end();
  const { entries, failures, came } = crowd;
  parentPort?.postMessage({ entries, failures, came: came - from } satisfies CrowdApart.Account);
});
