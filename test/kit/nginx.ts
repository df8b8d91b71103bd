import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '#kit/server/process/ports.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** An nginx of this machine; system folders are not on everybody's PATH. */
export function findNginx(): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  return folders.map((folder) => join(folder, 'nginx')).find((file) => existsSync(file));
}

export interface NginxOptions {
  /** host:port of the gate. */
  readonly gate: string;
  /** host:port of what stands behind it. */
  readonly site: string;
  /** Where the gate writes its files. */
  readonly folder: string;
  /** A school looks at entries itself as well. */
  readonly before: 'a school' | 'another site';
  readonly workers?: number;
  /** Requests a second that one address may send to the gate; what is deployed without it. */
  readonly ratePerAddress?: number;
}

export interface Nginx extends AsyncDisposable {
  readonly origin: string;
  readonly port: number;
  /** The first process, whose children serve. */
  readonly pid: number;
  /** What it has logged as an error. */
  errors(): Promise<string>;
  /** The entries of which it remembers what the gate said, as name and value of their cookies. */
  kept(): Promise<readonly string[]>;
}

/** A real nginx with the configuration that is deployed: only its places and ports are the test's. */
export async function runNginx({
  gate,
  site,
  folder,
  before,
  workers,
  ratePerAddress: rate = 200,
}: NginxOptions): Promise<Nginx> {
  const deployed = await readFile(join(root, 'deploy/nginx.conf'), 'utf8');
  const configured = before === 'a school' ? deployed : forAnotherSite(deployed);
  return await startNginx(
    (listen, prefix) =>
      configured
        .replace('server 127.0.0.1:8090;', `server ${gate};`)
        .replace('server 127.0.0.1:8080;', `server ${site};`)
        .replace('rate=200r/s', `rate=${rate}r/s`)
        .replace('listen 80;', `listen ${listen};`)
        .replaceAll('/var/lib/preau/gate/', `${folder}/`)
        .replaceAll('/opt/preau/dist/gate/', join(root, 'dist/gate/'))
        .replace('/var/cache/nginx/preau-entries', join(prefix, 'entries')),
    workers,
  );
}

/** @param siteConf what stands in `http { … }`, for an address to listen at and a folder of its own */
export async function startNginx(
  siteConf: (listen: string, prefix: string) => string,
  workers = 2,
): Promise<Nginx> {
  const prefix = await mkdtemp(join(tmpdir(), 'preau-nginx-'));
  const port = await freePort('tcp', '127.0.0.1');
  await mkdir(join(prefix, 'temp'));
  await writeFile(join(prefix, 'site.conf'), siteConf(`127.0.0.1:${port}`, prefix));
  await writeFile(join(prefix, 'nginx.conf'), mainConf(prefix, workers));
  const child = spawn(
    findNginx() ?? 'nginx',
    ['-p', prefix, '-c', join(prefix, 'nginx.conf'), '-e', 'error.log'],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const errors = () => readFile(join(prefix, 'error.log'), 'utf8').catch(() => '');
  await answers(child, port, errors);
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    pid: child.pid ?? 0,
    errors,
    kept: () => keysOf(join(prefix, 'entries')),
    async [Symbol.asyncDispose]() {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
      await rm(prefix, { recursive: true });
    },
  };
}

/** Of the answers that nginx keeps in a folder; each file says its own. */
async function keysOf(folder: string): Promise<string[]> {
  const files = (await readdir(folder)).filter((name) => /^[0-9a-f]{32}$/.test(name));
  const texts = await Promise.all(
    files.map((name) => readFile(join(folder, name), 'latin1').catch(() => '')),
  );
  return texts.flatMap((text) => /^KEY: (.*)$/m.exec(text)?.[1] ?? []);
}

/** The changes that deploy/nginx.conf asks for. */
function forAnotherSite(deployed: string): string {
  return deployed.replace(
    /error_page 401 403 (=.*);\n\s*error_page 500 = @school;/g,
    'error_page 401 403 500 $1;',
  );
}

/** What a distribution's own nginx.conf says around it. */
function mainConf(prefix: string, workers: number): string {
  const temps = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `  ${kind}_temp_path ${join(prefix, 'temp', kind)};`,
  );
  return [
    ...(process.getuid?.() === 0 ? ['user root;'] : []),
    'daemon off;',
    `worker_processes ${workers};`,
    `pid ${join(prefix, 'nginx.pid')};`,
    'events { worker_connections 1024; }',
    'http {',
    '  types { text/html html; text/css css; application/javascript js; application/json json; }',
    '  access_log off;',
    '  sendfile on;',
    '  tcp_nopush on;',
    ...temps,
    `  include ${join(prefix, 'site.conf')};`,
    '}',
  ].join('\n');
}

async function answers(child: ChildProcess, port: number, errors: () => Promise<string>): Promise<void> {
  const gone = once(child, 'exit').then(async () => {
    throw new Error(`nginx ended:\n${await errors()}`);
  });
  gone.catch(() => {});
  for (;;) {
    const response = await Promise.race([
      fetch(`http://127.0.0.1:${port}/gate/assets/`).catch(() => null),
      gone,
    ]);
    if (response !== null) {
      await response.body?.cancel();
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
