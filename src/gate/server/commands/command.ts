import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import type { Clock } from '#kit/model/clock.ts';

/** What the commands of the gate have from the terminal in which they are typed. */
export interface CommandDeps {
  /** With what a file .env says. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly clock: Clock;
  /**
   * The secret that `preau start` has made for the school of a data folder, or of the one that it takes by itself.
   * Undefined where none was made.
   */
  keptSecret(dataFolder: string | undefined): Promise<string | undefined>;
  /** Prints a line. */
  say(line: string): void;
}

/** A command that did what it was asked, and found what it should: 0. */
export const DONE = 0;
/** The gate refuses, does not answer, or something does not hold that the command looked at. */
export const FAILED = 1;
/** What was typed, or a file that was named, cannot be used. */
export const UNUSABLE = 2;

/** Ends a command with a sentence for the person who typed it. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure';
  readonly exitCode: number;

  constructor(sentence: string, exitCode: typeof FAILED | typeof UNUSABLE = FAILED) {
    super(sentence);
    this.exitCode = exitCode;
  }
}

/**
 * The options of a command and its other words. What follows an option that takes a value is its value, though it begins
 * with a hyphen: base64url may.
 *
 * @throws CommandFailure naming what is unknown or missing
 */
export function readArguments<const O extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: O,
  words: number,
) {
  try {
    const parsed = parseArgs({
      args: joined(args, options),
      options,
      strict: true,
      allowPositionals: words > 0,
    });
    if (parsed.positionals.length === words) return parsed;
  } catch (error) {
    const [sentence = ''] = (error as Error).message.split(/\.\s|\n/);
    throw new CommandFailure(`${sentence.replace(/\.$/, '')}. preau gate help lists the commands.`, UNUSABLE);
  }
  throw new CommandFailure('A word is missing or too many. preau gate help lists the commands.', UNUSABLE);
}

function joined(args: readonly string[], options: ParseArgsOptionsConfig): string[] {
  const given: string[] = [];
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i] ?? '';
    const value = args[i + 1];
    const takesValue = arg.startsWith('--') && options[arg.slice(2)]?.type === 'string';
    if (takesValue && value !== undefined) {
      given.push(`${arg}=${value}`);
      i += 1;
    } else given.push(arg);
  }
  return given;
}

/** @throws CommandFailure naming the options that were left out */
export function needed<K extends string>(
  values: Readonly<Partial<Record<K, string | undefined>>>,
  names: readonly K[],
): Record<K, string> {
  const missing = names.filter((name) => !values[name]);
  if (missing.length > 0) {
    const list = new Intl.ListFormat('en').format(missing.map((name) => `--${name}`));
    throw new CommandFailure(`This command also needs ${list}.`, UNUSABLE);
  }
  return values as Record<K, string>;
}
