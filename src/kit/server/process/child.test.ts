import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { type ChildEvents, type ChildSpec, type Death, describeDeath, KeptChild } from './child.ts';

const opened: KeptChild[] = [];

afterEach(() => {
  for (const child of opened.splice(0)) child.kill();
});

function keep(script: string, events: Partial<ChildEvents> = {}, spec: Partial<ChildSpec> = {}): KeptChild {
  const child = new KeptChild(
    {
      file: process.execPath,
      args: ['-e', script],
      env: process.env,
      output: 'inherit',
      channel: true,
      stopWithinMs: 5_000,
      ...spec,
    },
    { died: () => 'restart', ...events },
  );
  opened.push(child);
  return child;
}

/** A child that says a message and stays. */
const stays = (message: unknown) =>
  `process.send(${JSON.stringify(message)}); process.on('disconnect', () => process.exit()); setInterval(() => {}, 1e6);`;

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe('a kept child', () => {
  it('is heard, and starts again at once when it is killed', async () => {
    const deaths: Death[] = [];
    const waits: number[] = [];
    const heard: unknown[] = [];
    const heardTwice = Promise.withResolvers<void>();
    const child: KeptChild = keep(stays('here'), {
      message(message) {
        heard.push(message);
        if (heard.length === 2) heardTwice.resolve();
        else process.kill(child.pid ?? 0, 'SIGKILL');
      },
      died(death) {
        deaths.push(death);
        return 'restart';
      },
      restarting: (afterMs) => waits.push(afterMs),
    });
    await heardTwice.promise;
    expect(heard).toEqual(['here', 'here']);
    expect(deaths).toEqual([{ kind: 'signalled', signal: 'SIGKILL' }]);
    expect(waits).toEqual([0]);
  });

  it('stays down when nobody wants it back', async () => {
    const death = await new Promise<Death>((resolve) => {
      const child = keep('process.exit(3)', {
        died(cause) {
          queueMicrotask(() => {
            expect(child.pid).toBeUndefined();
            resolve(cause);
          });
          return 'leave';
        },
      });
    });
    expect(describeDeath(death)).toBe('ended with code 3');
  });

  it('says why it could not be started', async () => {
    const death = Promise.withResolvers<Death>();
    const died = (cause: Death) => {
      death.resolve(cause);
      return 'leave' as const;
    };
    keep('', { died }, { file: '/nowhere/at-all' });
    expect(describeDeath(await death.promise)).toMatch(/could not be started .*ENOENT/);
  });

  it('is asked to stop and not mourned', async () => {
    const deaths: Death[] = [];
    const heard = Promise.withResolvers<unknown>();
    const child = keep(stays('up'), {
      message: heard.resolve,
      died(death) {
        deaths.push(death);
        return 'restart';
      },
    });
    await heard.promise;
    const pid = child.pid ?? 0;
    await child.stop();
    expect(isAlive(pid)).toBe(false);
    expect(deaths).toEqual([]);
  });

  it('is killed, with what it started, when it will not stop in time', async () => {
    const grandchild = new Promise<number>((resolve) => {
      const script = `
        const { pid } = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e6)']);
        process.on('SIGTERM', () => {});
        process.send(pid);
        setInterval(() => {}, 1e6);`;
      keep(script, { message: (pid) => resolve(pid as number) }, { stopWithinMs: 100 });
    });
    const pid = await grandchild;
    expect(isAlive(pid)).toBe(true);
    await opened[0]?.stop();
    while (isAlive(pid)) await delay(10);
  });

  it('can be restarted by hand', async () => {
    const pids: (number | undefined)[] = [];
    let next = Promise.withResolvers<void>();
    const child: KeptChild = keep(stays('up'), {
      message() {
        pids.push(child.pid);
        next.resolve();
      },
    });
    await next.promise;
    next = Promise.withResolvers();
    await child.restart();
    await next.promise;
    expect(new Set(pids).size).toBe(2);
  });
});

describe('a child of a parent that is killed outright', () => {
  it('notices, and ends by itself', async () => {
    const parentHelper = new URL('./parent.ts', import.meta.url);
    const child = `
      const { onParentGone, tellParent } = await import('${parentHelper}');
      const alive = setInterval(() => {}, 1e6);
      onParentGone(() => { console.log('alone'); clearInterval(alive); });
      console.log('up');`;
    const parent = spawn(
      process.execPath,
      [
        '-e',
        `require('node:child_process').spawn(process.execPath, ['--input-type=module', '-e', ${JSON.stringify(child)}],
          { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] }); setInterval(() => {}, 1e6);`,
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    parent.stdout.setEncoding('utf8');
    let said = '';
    parent.stdout.on('data', (text: string) => {
      said += text;
      if (said === 'up\n') parent.kill('SIGKILL');
    });
    // Its output closes when the last process that holds it has ended: the child.
    await once(parent.stdout, 'close');
    expect(said).toBe('up\nalone\n');
  });
});
