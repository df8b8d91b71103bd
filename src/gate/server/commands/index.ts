import { audit } from './audit/command.ts';
import { type CommandDeps, CommandFailure, DONE, UNUSABLE } from './command.ts';
import { engage, rate, release } from './orders.ts';
import { seed } from './seed.ts';
import { status } from './status.ts';

export { type CommandDeps, CommandFailure, UNUSABLE } from './command.ts';

const usage = `Usage: preau gate                 the gate in a process of its own, told by its environment

Of a gate that runs (at --url, PREAU_GATE_URL or the school's own address; with the environment's secret, or that of --data FOLDER):
       preau gate status [--json]  what it does and why
       preau gate engage           everybody comes by the waiting page
       preau gate release          takes that order back
       preau gate rate N           so many entries a second
       preau gate rate auto        as many as the school bears

Of the order of the classes (docs/operations.md):
       preau gate seed new
       preau gate seed mix --secret TEXT --beacon TEXT
       preau gate seed check --commitment HEX --secret TEXT --beacon TEXT --seed TEXT
       preau gate audit --day YYYY-MM-DD [--folder FOLDER] [--file FILE]… [--keys ADDRESS|FILE] [--division UAI/GROUP]…
                        [--divisions-file FILE] [--commitment HEX --secret TEXT --beacon TEXT] [--time-zone NAME] [--json]

They end with 0; with 1 when the gate refuses or does not answer, or something does not hold; with 2 for what cannot be used.
`;

/**
 * Runs one command of the gate's operator.
 *
 * @param complain prints a line on standard error
 * @returns the exit code
 */
export async function gateCommand(
  args: readonly string[],
  deps: CommandDeps,
  complain: (line: string) => void,
): Promise<number> {
  try {
    return await dispatch(args, deps);
  } catch (error) {
    if (!(error instanceof CommandFailure)) throw error;
    complain(error.message);
    return error.exitCode;
  }
}

async function dispatch([word, ...args]: readonly string[], deps: CommandDeps): Promise<number> {
  switch (word) {
    case 'status':
      return await status(args, deps);
    case 'engage':
      return await engage(args, deps);
    case 'release':
      return await release(args, deps);
    case 'rate':
      return await rate(args, deps);
    case 'seed':
      return seed(args, deps);
    case 'audit':
      return await audit(args, deps);
    case 'help':
    case '--help':
      deps.say(usage.trimEnd());
      return DONE;
    default:
      throw new CommandFailure(`preau gate has no command “${word}”.\n${usage.trimEnd()}`, UNUSABLE);
  }
}
