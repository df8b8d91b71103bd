import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countedIn, EngineGauge } from './engine-gauge.ts';

const metrics = (seconds: number, bytes: readonly number[]) =>
  [
    '# HELP process_cpu_seconds_total Total user and system CPU time spent in seconds.',
    '# TYPE process_cpu_seconds_total counter',
    `process_cpu_seconds_total ${seconds}`,
    'go_sched_gomaxprocs_threads 2',
    ...bytes.map((count, n) => `livekit_packet_bytes{direction="${n}",node_id="ND_1",type="rtp"} ${count}`),
    'livekit_packet_bytes_other 7',
    '',
  ].join('\n');

describe('the gauge of a media engine', () => {
  let text = '';
  let now = 0;
  const server = createServer((request, response) => {
    const known = request.headers.authorization === `Basic ${btoa('key:secret')}`;
    response.writeHead(known ? 200 : 401).end(text);
  });
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
  afterAll(() => new Promise((resolve) => server.close(resolve)));
  const gauge = (password = 'secret') => {
    const { port } = server.address() as AddressInfo;
    return new EngineGauge(
      { url: `http://127.0.0.1:${port}/metrics`, user: 'key', password },
      { now: () => now },
    );
  };

  it('[L3] tells the share of its processors, and the bytes a second, since it looked last', async () => {
    const one = gauge();
    text = metrics(100, [1_000, 2_000]);
    expect(await one.look()).toBeUndefined();
    now += 10_000;
    text = metrics(110, [21_000, 42_000]);
    expect(await one.look()).toEqual({ processors: 0.5, bytes: 6_000 });
    now += 10_000;
    text = metrics(3, [0, 0]);
    expect(await one.look()).toBeUndefined();
  });

  it('fails when it is not answered with the metrics of an engine', async () => {
    await expect(gauge('wrong').look()).rejects.toThrow('401');
    text = 'OK';
    await expect(gauge().look()).rejects.toThrow('not the metrics');
  });

  it('takes an engine through which nothing has gone yet', () => {
    expect(countedIn(metrics(1, []))).toEqual({ processorSeconds: 1, processors: 2, bytes: 0 });
  });
});
