import { expect, it, vi } from 'vitest';
import { type NodeReport, Reporter } from '#gate/server/staff/reporter.ts';
import { createLog } from '#kit/server/telemetry/log.ts';
import { Browser } from '#test/kit/browser.ts';
import { bulletinFor } from '#test/kit/gate.ts';
import { standGate } from '#test/kit/gate-alone.ts';
import { cellCredentials } from './behind-nginx.ts';

const WITHIN = { timeout: 10_000, interval: 100 };

it('[G9] a gate elsewhere hears from a node what its ladder gives, and tells it who waits', async () => {
  await using gate = await standGate({ PREAU_GATE_RATE: '10' });
  const [token] = cellCredentials().staffTokens;
  const url = `http://${gate.address}`;
  // A node that is half busy moves no rate by itself for a while.
  const report: NodeReport = { node: 'n', stress: 0.5, inside: 3 };
  let said = report;
  using reporter = new Reporter({ url, token }, createLog('silent'), () => said);
  expect(reporter.heard).toBeUndefined();
  await vi.waitFor(
    () => expect(reporter.heard).toMatchObject({ waiting: 0, inside: 3, stock: null }),
    WITHIN,
  );
  const rate = async () => (await bulletinFor(new Browser(url))).rate;
  const before = await rate();
  said = { ...report, relief: 3 };
  await vi.waitFor(async () => expect((await rate()) / before).toBeGreaterThan(2.5), WITHIN);
  await vi.waitFor(() => expect((reporter.heard?.rate ?? 0) / before).toBeGreaterThan(2.5), WITHIN);
  said = { ...report, relief: 1 };
  await vi.waitFor(async () => expect((await rate()) / before).toBeLessThan(1.6), WITHIN);
});

it('a gate that no longer answers tells nothing, rather than what was', async () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  try {
    await using gate = await standGate();
    const [token] = cellCredentials().staffTokens;
    const report: NodeReport = { node: 'n', stress: 0, inside: 0 };
    using reporter = new Reporter(
      { url: `http://${gate.address}`, token },
      createLog('silent'),
      () => report,
    );
    await vi.waitFor(() => expect(reporter.heard).toBeDefined(), WITHIN);
    await gate.stop();
    vi.advanceTimersByTime(16_000);
    expect(reporter.heard).toBeUndefined();
  } finally {
    vi.useRealTimers();
  }
});
