import { expect, it } from 'vitest';
import { EngineGauge } from '../../src/live/server/ladder/engine-gauge.ts';
import { runSchool } from '../kit/running-school.ts';

const token = 'a token of the operator that is long enough';

it('[L3] the engine of npm start tells its school how busy it is, and nobody else', async () => {
  await using school = await runSchool([], { PREAU_MEDIA_BUDGET: '50', PREAU_METRICS_TOKEN: token });
  await school.voices;
  const { metricsUrl = '', key, secret } = await school.engine();
  expect((await fetch(metricsUrl)).status).toBe(401);
  const gauge = new EngineGauge({ url: metricsUrl, user: key, password: secret }, { now: () => Date.now() });
  expect(await gauge.look()).toBeUndefined();
  await expect.poll(() => gauge.look(), { interval: 500 }).toMatchObject({ bytes: expect.any(Number) });

  const metrics = async () => {
    const answer = await fetch(`${school.address}/metrics`, {
      headers: { authorization: `Bearer ${token}` },
    });
    return await answer.text();
  };
  await expect.poll(metrics).toContain('preau_live_ladder_budget_bytes 50000000');
  // It looks once in ten seconds, and would say that it was not answered.
  await new Promise((resolve) => setTimeout(resolve, 11_000));
  expect(school.output()).not.toContain('does not tell how busy');
});
