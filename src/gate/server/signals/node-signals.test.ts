import { setTimeout as later } from 'node:timers/promises';
import fastify, { type FastifyInstance } from 'fastify';
import { describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { route } from '#kit/model/contract.ts';
import { anyone, mount } from '#kit/server/http/mount.ts';
import { Answers } from './answers.ts';
import { NodeSignals } from './node-signals.ts';

const TOOK_MS = 40;
const path = '/api/slow';

/** A school with one slow address of a given kind. */
function schoolWith(put: (app: FastifyInstance) => void) {
  const app = fastify();
  const answers = new Answers(app);
  put(app);
  return { app, answers };
}

const put =
  (path: string, kind: 'json' | 'stream' = 'json') =>
  (app: FastifyInstance): void =>
    mount(
      app,
      route({ method: 'GET', path, kind, summary: '', ...(kind === 'stream' && { reply: z.object({}) }) }),
      anyone,
      async () => {
        await later(TOOK_MS);
        return undefined;
      },
    );

async function ask(app: FastifyInstance, url: string, times: number): Promise<void> {
  await Promise.all(Array.from({ length: times }, () => app.inject({ url })));
}

describe('the time of answers', () => {
  it('[G9] is what 95 % of them do not pass', async () => {
    const { app, answers } = schoolWith(put(path));
    await ask(app, path, 20);
    const { answers: ms } = answers.measure(false);
    expect(ms).toBeGreaterThanOrEqual(TOOK_MS - 1);
    expect(ms).toBeLessThan(20 * TOOK_MS);
  });

  it('[G9] is nothing when they were few', async () => {
    const { app, answers } = schoolWith(put(path));
    await ask(app, path, 19);
    expect(answers.measure(false).answers).toBe(0);
  });

  it('[G9] is compared with what it was while the node was not loaded', async () => {
    const { app, answers } = schoolWith(put(path));
    await ask(app, path, 20);
    expect(answers.measure(false).answersUnloaded).toBe(0);
    const { answers: ms, answersUnloaded } = answers.measure(true);
    expect(answersUnloaded).toBe(ms);
  });

  const ignored: readonly (readonly [string, string, (app: FastifyInstance) => void])[] = [
    ['streams and long polls', path, put(path, 'stream')],
    ['the gate’s own answers', '/gate/slow', put('/gate/slow')],
    ['files', '/app.js', (app) => void app.get('/app.js', async () => 'x')],
    [
      'replies that somebody took over',
      path,
      (app) =>
        mount(app, route({ method: 'GET', path, summary: '' }), anyone, ({ reply }) => {
          reply.hijack();
          reply.raw.end('x');
          return undefined;
        }),
    ],
  ];

  it.each(ignored)('[G9] leaves out %s', async (_what, url, put) => {
    const { app, answers } = schoolWith(put);
    await ask(app, url, 30);
    expect(answers.measure(false).answers).toBe(0);
  });
});

describe('the signals of a node', () => {
  it('[G9] are measured each second until they are disposed of, and name the worst', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
    try {
      const probe = vi.fn(() => new Promise(() => {}));
      const signals = new NodeSignals({ app: fastify(), probe });
      expect(signals.latest.signals.database).toBe(0);
      vi.advanceTimersByTime(2_000);
      expect(signals.latest.signals.database).toBe(8);
      expect(signals.latest.stress).toBe(8);
      expect(probe).toHaveBeenCalledOnce();
      signals[Symbol.dispose]();
      vi.advanceTimersByTime(2_000);
      expect(signals.latest.stress).toBe(8);
    } finally {
      vi.useRealTimers();
    }
  });
});
