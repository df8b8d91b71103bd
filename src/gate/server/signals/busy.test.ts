import { once } from 'node:events';
import { cpus } from 'node:os';
import { performance } from 'node:perf_hooks';
import { setTimeout as idle } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { EventLoop } from './event-loop.ts';
import { Processors } from './processors.ts';

function block(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until);
}

describe('what is busy', () => {
  it('[G9] is the event loop while something blocks it, and not while it waits', async () => {
    // The loop's own count begins when it first waits.
    await idle(1);
    const eventLoop = new EventLoop();
    block(300);
    await idle(1);
    expect(eventLoop.measure()).toBeGreaterThan(0.8);
    // Idleness has no event.
    await idle(300);
    expect(eventLoop.measure()).toBeLessThan(0.3);
  });

  it('[G9] is the machine while another thread works, though this one does not', async () => {
    const processors = new Processors();
    await idle(1_000);
    processors.measure();
    const eventLoop = new EventLoop();
    const work = 'const until = performance.now() + 600; while (performance.now() < until);';
    await once(new Worker(work, { eval: true }), 'exit');
    expect(processors.measure()).toBeGreaterThan(0.6 / cpus().length);
    expect(eventLoop.measure()).toBeLessThan(0.5);
  });
});
