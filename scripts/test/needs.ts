import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { buildEngine } from '../../src/app/start/engine/build.ts';
import { findEngine } from '../../src/app/start/engine/find.ts';
import { Terminal } from '../../src/app/start/terminal.ts';
import { findChromium } from '../../test/kit/chromium.ts';
import { findNginx } from '../../test/kit/nginx.ts';
import { postgresBinaries } from '../../test/kit/postgres.ts';

/** What the tests use and this machine may lack. */
export type Need = 'chromium' | 'engine' | 'nginx' | 'postgres';

/** A need that cannot be met here, and in one sentence what is not tested therefore. */
export type Lack = { readonly need: Need; readonly sentence: string };

/** Looks for what the tests use, gets what it can, and tells what is lacking. */
export async function findNeeds(): Promise<readonly Lack[]> {
  const terminal = new Terminal();
  const lacks = [lackOfChromium(), await lackOfEngine(terminal), lackOfNginx(), lackOfPostgres()];
  return lacks.filter((lack) => lack !== undefined);
}

function lackOfChromium(): Lack | undefined {
  if (findChromium() === undefined) install('chromium');
  if (findChromium() !== undefined) return undefined;
  return {
    need: 'chromium',
    sentence:
      'Nothing is tested in a browser, since there is no Chromium here; install it or name it in PREAU_CHROMIUM.',
  };
}

function lackOfNginx(): Lack | undefined {
  if (findNginx() === undefined) install('nginx');
  if (findNginx() !== undefined) return undefined;
  return {
    need: 'nginx',
    sentence: 'The gate is not tested behind nginx, since nginx is not installed here; put it on PATH.',
  };
}

function install(name: string): void {
  if (!mayInstall()) return;
  console.log(`Installing ${name} with apt-get …`);
  apt('update');
  apt('install', '-y', '--no-install-recommends', name);
}

function mayInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
}

function apt(...args: readonly string[]): void {
  spawnSync('apt-get', ['-qq', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

async function lackOfEngine(terminal: Terminal): Promise<Lack | undefined> {
  const source = await findEngine();
  if (source.kind === 'to-build') {
    await terminal.step('Building the media engine', buildEngine(source, new AbortController().signal));
  }
  if (source.kind !== 'missing') return undefined;
  return { need: 'engine', sentence: `No voice or camera is tested. ${source.sentence}` };
}

function lackOfPostgres(): Lack | undefined {
  if (postgresBinaries() !== undefined) return undefined;
  return {
    need: 'postgres',
    sentence:
      'The database is tested embedded only, since PostgreSQL is not installed here; put pg_config on PATH or name its folder in PREAU_TEST_POSTGRES_BIN.',
  };
}
