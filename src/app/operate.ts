import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CommandFailure, gateCommand, UNUSABLE } from '#gate/server/commands/index.ts';
import { root } from './start/engine/find.ts';
import type { Environment } from './start/plan/plan.ts';
import { StartRefusal } from './start/refusal.ts';
import { keptSecrets } from './start/secrets.ts';

/** Where `preau start` keeps a school that nobody gave a folder. */
const OWN_FOLDERS = ['.data/school', '.data/demo'];

export interface Terminal {
  say(line: string): void;
  complain(line: string): void;
}

/** `preau gate WORD …`: a command of the gate's operator, told as `preau start` is. */
export function operate(args: readonly string[]): Promise<number> {
  const environmentFile = join(root, '.env');
  if (existsSync(environmentFile)) process.loadEnvFile(environmentFile);
  return operateIn(process.env, args, {
    say: (line) => process.stdout.write(`${line}\n`),
    complain: (line) => process.stderr.write(`${line}\n`),
  });
}

/** @returns the exit code */
export function operateIn(
  environment: Environment,
  args: readonly string[],
  { say, complain }: Terminal,
): Promise<number> {
  const deps = {
    environment,
    say,
    clock: { now: () => Date.now() },
    keptSecret: (data: string | undefined) => keptSecret(data ?? environment.PREAU_DATA),
  };
  return gateCommand(args, deps, complain);
}

async function keptSecret(data: string | undefined): Promise<string | undefined> {
  const folders = data === undefined ? OWN_FOLDERS : [data];
  try {
    const kept = await Promise.all(folders.map((folder) => keptSecrets(resolve(folder))));
    const schools = kept.filter((secrets) => secrets !== undefined);
    if (schools.length < 2) return schools[0]?.school;
  } catch (error) {
    if (error instanceof StartRefusal) throw new CommandFailure(error.message, UNUSABLE);
    throw error;
  }
  throw new CommandFailure(
    `There are two schools here: say which with --data ${folders.join(' or ')}.`,
    UNUSABLE,
  );
}
