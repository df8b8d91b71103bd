import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { assumptions } from '../assumptions.ts';
import type { Behaviour } from '../crowd/crowd.ts';
import { figureDays } from '../figures.ts';
import { type PolicyName, policyNames } from '../policies/index.ts';

/** What is to be simulated, and what to write. */
export interface Wish {
  readonly day: string;
  readonly policies: readonly PolicyName[];
  readonly setting: 'calculation' | 'nation';
  readonly behaviour: Behaviour;
  readonly passes: number;
  readonly seed: string;
  readonly json: boolean;
  /** Where the page goes, if there is to be one. */
  readonly page: string | undefined;
}

/** Something that the person who typed can put right. */
export class ArgumentError extends Error {}

const options = {
  day: { type: 'string' },
  policy: { type: 'string', default: 'all' },
  setting: { type: 'string', default: 'calculation' },
  behaviour: { type: 'string' },
  passes: { type: 'string' },
  seed: { type: 'string', default: '1' },
  json: { type: 'boolean', default: false },
  page: { type: 'string' },
} as const;

/** @throws ArgumentError with one sentence that says what to type instead. */
export function readArguments(args: readonly string[]): Wish {
  const values = parse(args);
  const day = oneOf('day', values.day, Object.keys(figureDays));
  const setting = oneOf('setting', values.setting, ['calculation', 'nation'] as const);
  const isNation = setting === 'nation';
  const behaviour = values.behaviour ?? (isNation ? 'lifelike' : 'plain');
  const policy = oneOf('policy', values.policy, ['all', ...policyNames] as const);
  return {
    day,
    setting,
    policies: policy === 'all' ? policyNames : [policy],
    behaviour: oneOf('behaviour', behaviour, ['plain', 'lifelike'] as const),
    passes: share('passes', values.passes ?? `${isNation ? assumptions.passes.value : 1}`),
    seed: values.seed,
    json: values.json,
    page: values.page ?? (values.json ? undefined : join('.cache', 'simulation', `${day}.html`)),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    const known = Object.keys(options).map((name) => `--${name}`);
    throw new ArgumentError(
      `${text.split(/\.\s|\n/)[0]?.replace(/\.$/, '')}; options are ${known.join(', ')}.`,
    );
  }
}

function oneOf<T extends string>(option: string, value: string | undefined, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === value);
  if (found !== undefined) return found;
  const given = value === undefined ? 'is missing' : `cannot be "${value}"`;
  throw new ArgumentError(`--${option} ${given}: choose one of ${choices.join(', ')}.`);
}

function share(option: string, value: string): number {
  const number = Number(value);
  if (value.trim() !== '' && number >= 0 && number <= 1) return number;
  throw new ArgumentError(`--${option} cannot be "${value}": give a share between 0 and 1, such as 0.9.`);
}
