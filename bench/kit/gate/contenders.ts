import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { freePort } from '#kit/server/process/ports.ts';
import { runNginx, startNginx } from '#test/kit/nginx.ts';
import { firstWord, start } from '../child.ts';
import { familyOf } from '../cpu.ts';
import type { GateProcess } from './process.ts';

/** Something that is asked, and whose CPU that costs. */
export interface Contender {
  readonly origin: string;
  readonly pids: () => number[];
}

export interface Contenders extends AsyncDisposable {
  /** Nginx with the files of a folder, and nothing else. */
  readonly bare: Contender;
  /** The gate behind nginx, as it is deployed. */
  readonly ours: Contender;
  /** The gate without nginx. */
  readonly alone: Contender;
  /** A counter in Redis behind nginx, and a Node process between them. */
  readonly peer: Contender;
}

/** Nobody asks it here. */
const NO_SITE = '127.0.0.1:9';

/** @param folder what bare nginx serves */
export async function openContenders(gate: GateProcess, folder: string): Promise<Contenders> {
  await using opened = new AsyncDisposableStack();
  const bare = opened.use(await startNginx((listen) => `server { listen ${listen}; root ${folder}; }`, 1));
  const ours = opened.use(
    await runNginx({
      gate: `127.0.0.1:${gate.port}`,
      site: NO_SITE,
      folder: gate.folder,
      before: 'another site',
      workers: 1,
      // All come from one address here.
      ratePerAddress: 1_000_000,
    }),
  );
  const redis = await startRedis(opened);
  const child = start('./gate/peer.ts', [`${redis.port}`]);
  opened.defer(() => void child.kill());
  const front = await firstWord<{ port: number }>(child);
  const peer = opened.use(await startNginx((listen) => proxyConf(listen, front.port), 1));
  const resources = opened.move();
  return {
    bare: { origin: bare.origin, pids: () => familyOf(bare.pid) },
    ours: { origin: ours.origin, pids: () => [...familyOf(ours.pid), gate.pid] },
    alone: { origin: `http://127.0.0.1:${gate.port}`, pids: () => [gate.pid] },
    peer: { origin: peer.origin, pids: () => [...familyOf(peer.pid), child.pid ?? 0, redis.pid] },
    [Symbol.asyncDispose]: () => resources.disposeAsync(),
  };
}

/** As the gate's own nginx asks what is behind it. */
function proxyConf(listen: string, port: number): string {
  return `
    upstream front { server 127.0.0.1:${port}; keepalive 128; }
    server {
      listen ${listen};
      proxy_http_version 1.1;
      proxy_set_header Connection '';
      proxy_set_header Host $http_host;
      proxy_set_header X-Forwarded-For $remote_addr;
      location / { proxy_pass http://front; }
    }`;
}

async function startRedis(opened: AsyncDisposableStack): Promise<{ port: number; pid: number }> {
  const port = await freePort('tcp', '127.0.0.1');
  const options = ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const child = spawn('redis-server', options, { stdio: 'ignore' });
  const failed = once(child, 'error').then(([error]) => {
    throw new Error('The peer needs redis-server on PATH.', { cause: error });
  });
  failed.catch(() => {});
  opened.defer(() => void child.kill());
  await Promise.race([answers(port), failed]);
  return { port, pid: child.pid ?? 0 };
}

async function answers(port: number): Promise<void> {
  for (;;) {
    const socket = connect(port, '127.0.0.1');
    const open = await Promise.race([
      once(socket, 'connect').then(() => true),
      once(socket, 'close').then(() => false),
    ]).catch(() => false);
    socket.destroy();
    if (open) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
