import type { CommandDeps } from './command.ts';
import { gateCommand } from './index.ts';

/** What a command prints, and how it ends, without a school's environment. */
export async function typed(args: readonly string[], environment: CommandDeps['environment'] = {}) {
  const said: string[] = [];
  const complained: string[] = [];
  const deps: CommandDeps = {
    environment,
    clock: { now: () => 0 },
    keptSecret: async () => undefined,
    say: (line) => said.push(line),
  };
  const exit = await gateCommand(args, deps, (line) => complained.push(line));
  return { exit, said: said.join('\n'), complained: complained.join('\n') };
}
