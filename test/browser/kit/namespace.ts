import { execFileSync } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from '../../kit/chromium.ts';

/** Another machine, as far as the network goes: a namespace joined to this one by a cable. */
export interface Elsewhere extends AsyncDisposable {
  /** This machine's address on the cable. */
  readonly here: string;
  /** A Chromium that runs over there. */
  readonly chromium: string;
}

export const mayMakeNamespaces = process.getuid?.() === 0 && hasIp();

function hasIp(): boolean {
  try {
    execFileSync('ip', ['netns', 'list'], { stdio: 'pipe' });
    return true;
  } catch {
    return false;
  }
}

export async function newElsewhere(): Promise<Elsewhere> {
  const name = `preau${process.pid}`;
  const [here, there] = [`pr${process.pid}h`, `pr${process.pid}t`];
  const net = `10.213.${process.pid % 250}`;
  const ip = (...words: readonly string[]) => execFileSync('ip', words, { stdio: 'pipe' });
  const inside = (...words: readonly string[]) => ip('-n', name, ...words);
  ip('netns', 'add', name);
  ip('link', 'add', here, 'type', 'veth', 'peer', 'name', there, 'netns', name);
  ip('addr', 'add', `${net}.1/30`, 'dev', here);
  ip('link', 'set', here, 'up');
  inside('addr', 'add', `${net}.2/30`, 'dev', there);
  inside('link', 'set', there, 'up');
  inside('link', 'set', 'lo', 'up');
  const folder = await mkdtemp(join(tmpdir(), 'preau-elsewhere-'));
  const chromium = join(folder, 'chromium');
  await writeFile(chromium, `#!/bin/sh\nexec ip netns exec ${name} '${findChromium()}' "$@"\n`);
  await chmod(chromium, 0o755);
  return {
    here: `${net}.1`,
    chromium,
    async [Symbol.asyncDispose]() {
      ip('netns', 'delete', name);
      await rm(folder, { recursive: true });
    },
  };
}
