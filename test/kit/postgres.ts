import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/** A PostgreSQL server for tests, on loopback and a free port, with a folder of its own. */
export interface TestPostgres extends AsyncDisposable {
  /** Where it is ordered about, by whoever runs as another process too. */
  readonly url: string;
  /** A new, empty database; it goes with the server. */
  createDatabase(): Promise<string>;
}

interface Settings {
  /** Off by default: a test survives no power cut. Measurements switch it on. */
  readonly fsync?: boolean;
}

const STARTS_WITHIN_MS = 20_000;
const STOPS_WITHIN_MS = 10_000;

/** The folder of PostgreSQL's binaries: PREAU_TEST_POSTGRES_BIN, pg_config's answer, or Debian's newest. */
export function postgresBinaries(): string | undefined {
  const candidates = [process.env.PREAU_TEST_POSTGRES_BIN, fromPgConfig(), ...fromDebian()];
  return candidates.find((folder) => folder !== undefined && existsSync(join(folder, 'initdb')));
}

function fromPgConfig(): string | undefined {
  try {
    return execFileSync('pg_config', ['--bindir'], { encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    return undefined;
  }
}

function fromDebian(): string[] {
  const root = '/usr/lib/postgresql';
  if (!existsSync(root)) return [];
  const versions = readdirSync(root).sort((a, b) => Number(b) - Number(a));
  return versions.map((version) => join(root, version, 'bin'));
}

export async function startPostgres(settings: Settings = {}): Promise<TestPostgres> {
  const binaries = postgresBinaries();
  if (binaries === undefined) throw new Error('PostgreSQL’s binaries are not installed (initdb, postgres).');
  const folder = mkdtempSync(join(tmpdir(), 'preau-postgres-'));
  const owner = unprivileged();
  if (owner.uid !== undefined && owner.gid !== undefined) chownSync(folder, owner.uid, owner.gid);
  const data = join(folder, 'data');
  const initdb = [
    '--pgdata',
    data,
    '--username',
    'preau',
    '--auth',
    'trust',
    '--encoding',
    'UTF8',
    '--no-sync',
  ];
  execFileSync(join(binaries, 'initdb'), [...initdb, '--locale', 'C.UTF-8'], {
    ...owner,
    stdio: 'pipe',
    cwd: folder,
  });
  const port = await freePort();
  const options = { port, unix_socket_directories: '', fsync: settings.fsync ?? false, max_connections: 120 };
  const flags = Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(join(binaries, 'postgres'), ['-D', data, '-h', '127.0.0.1', ...flags], {
    ...owner,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const remove = async () => {
    await stop(server);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await readyToConnect(server);
  } catch (error) {
    await remove();
    throw error;
  }
  const url = `postgresql://preau@127.0.0.1:${port}/postgres`;
  return { url, createDatabase: () => createDatabase(url), [Symbol.asyncDispose]: remove };
}

/**
 * A new database on a server that runs: empty, or the copy of another, in which nobody may be at that moment.
 *
 * @param template the address of that other
 */
export async function createDatabase(server: string, template?: string): Promise<string> {
  const address = new URL(server);
  address.pathname = `school_${randomUUID().replaceAll('-', '')}`;
  const copied = template === undefined ? '' : ` template ${nameIn(template)}`;
  await order(server, `create database ${nameIn(address.href)}${copied}`);
  return address.href;
}

/** Cuts off whoever is still connected. */
export async function dropDatabase(server: string, database: string): Promise<void> {
  await order(server, `drop database ${nameIn(database)} with (force)`);
}

const nameIn = (database: string) => new URL(database).pathname.slice(1);

async function order(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** PostgreSQL refuses to run as root: there it runs as its own user. */
function unprivileged(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const idOf = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}

async function readyToConnect(server: ChildProcess): Promise<void> {
  let said = '';
  await new Promise<void>((resolve, reject) => {
    const give = (why: string) => reject(new Error(`PostgreSQL did not start: ${why}\n${said}`));
    const late = setTimeout(give, STARTS_WITHIN_MS, 'it took too long');
    server.once('exit', (code) => give(`it ended with ${code}`));
    server.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (!/ready to accept connections/.test(said)) return;
      clearTimeout(late);
      server.removeAllListeners('exit');
      server.stderr?.removeAllListeners('data').resume();
      resolve();
    });
  });
}

/** SIGINT is PostgreSQL's fast shutdown: open connections are cut. */
async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const late = setTimeout(() => server.kill('SIGQUIT'), STOPS_WITHIN_MS);
  server.kill('SIGINT');
  await once(server, 'exit');
  clearTimeout(late);
}
