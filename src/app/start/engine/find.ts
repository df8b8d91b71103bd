import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { access, readFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const ENGINE_FROM = [1, 13] as const;
const GO_FROM = [1, 26] as const;
const REMEDY = `install Go ${GO_FROM.join('.')} or later (https://go.dev/dl), or put livekit-server ${ENGINE_FROM.join('.')} or later on PATH`;

export const root = fileURLToPath(new URL('../../../../', import.meta.url));
export const moduleFolder = join(root, 'media');

/** Where the media engine comes from on this machine. */
export type EngineSource =
  | { readonly kind: 'ready'; readonly binary: string; readonly from: 'PATH' | 'cache' }
  | { readonly kind: 'to-build'; readonly go: string; readonly binary: string }
  | { readonly kind: 'missing'; readonly sentence: string; readonly remedy: string };

/** LiveKit on PATH, else the one built earlier from exactly these pinned modules, else Go to build it with. */
export async function findEngine(
  searchPath = process.env.PATH ?? '',
  cacheFolder = join(root, '.cache', 'media'),
): Promise<EngineSource> {
  const installed = await onPath('livekit-server', ['--version'], ENGINE_FROM, searchPath);
  if (installed !== undefined) return { kind: 'ready', binary: installed, from: 'PATH' };
  const binary = join(cacheFolder, `livekit-server-${await pinnedHash()}`);
  if (await isExecutable(binary)) return { kind: 'ready', binary, from: 'cache' };
  const go = await onPath('go', ['version'], GO_FROM, searchPath);
  if (go !== undefined) return { kind: 'to-build', go, binary };
  const sentence = `Classes run on text only: for voices and cameras ${REMEDY}, and start again.`;
  return { kind: 'missing', sentence, remedy: REMEDY };
}

async function pinnedHash(): Promise<string> {
  const hash = createHash('sha256');
  for (const name of ['go.mod', 'go.sum']) hash.update(await readFile(join(moduleFolder, name)));
  return hash.digest('hex').slice(0, 16);
}

/** The first program of that name on PATH whose version is recent enough, and of the same major number. */
async function onPath(
  name: string,
  versionArgs: readonly string[],
  from: readonly [number, number],
  searchPath: string,
): Promise<string | undefined> {
  for (const folder of searchPath.split(delimiter)) {
    const file = join(folder, name);
    if (folder === '' || !(await isExecutable(file))) continue;
    const version = await versionOf(file, versionArgs);
    if (version !== undefined && isAtLeast(version, from)) return file;
  }
  return undefined;
}

async function versionOf(file: string, args: readonly string[]): Promise<[number, number] | undefined> {
  const env = { ...process.env, GOTOOLCHAIN: 'local' };
  const { stdout } = await run(file, [...args], { env, timeout: 10_000 }).catch(() => ({ stdout: '' }));
  const [, major, minor] = /(\d+)\.(\d+)/.exec(stdout) ?? [];
  return major === undefined || minor === undefined ? undefined : [Number(major), Number(minor)];
}

function isAtLeast([major, minor]: readonly [number, number], from: readonly [number, number]): boolean {
  return major === from[0] && minor >= from[1];
}

async function isExecutable(file: string): Promise<boolean> {
  return await access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}
