import type { ReplyOf } from '#kit/model/contract.ts';
import { giveOrders } from '../../model/contract.ts';
import { type CommandDeps, CommandFailure, DONE, readArguments, UNUSABLE } from './command.ts';
import { Operator, operatorOptions } from './operator.ts';

type Orders = ReplyOf<typeof giveOrders>;

export const engage = (args: readonly string[], deps: CommandDeps) =>
  order(readArguments(args, operatorOptions, 0).values, { engaged: true }, deps);

export const release = (args: readonly string[], deps: CommandDeps) =>
  order(readArguments(args, operatorOptions, 0).values, { engaged: false }, deps);

export function rate(args: readonly string[], deps: CommandDeps): Promise<number> {
  const { values, positionals } = readArguments(args, operatorOptions, 1);
  return order(values, { rate: rateOf(positionals[0] ?? '') }, deps);
}

function rateOf(word: string): number | null {
  if (word === 'auto') return null;
  if (/^\d+(\.\d+)?$/.test(word)) return Number(word);
  throw new CommandFailure(`preau gate rate wants entries a second, or auto, not “${word}”.`, UNUSABLE);
}

async function order(
  options: { readonly url?: string | undefined; readonly data?: string | undefined },
  change: Partial<Orders>,
  deps: CommandDeps,
): Promise<number> {
  const operator = await Operator.of(options, deps);
  const { body } = await operator.ask(giveOrders, { body: change });
  deps.say(change.engaged === undefined ? sayRate(body) : sayEngaged(body));
  return DONE;
}

function sayEngaged({ engaged }: Orders): string {
  return engaged
    ? 'Engaged by order, from the next second on: whoever has no entry sees the waiting page; whoever is inside stays. preau gate release takes the order back.'
    : 'The order is taken back. The gate still engages by itself while more people come than it can let in.';
}

function sayRate({ rate }: Orders): string {
  if (rate === null) return 'The rate follows what the school’s nodes say of themselves.';
  if (rate === 0) return 'Nobody comes in any more until another rate is ordered; whoever is inside stays.';
  return `${rate} entries a second by order, whatever the nodes say. preau gate rate auto takes the order back.`;
}
