import type { PolicyName } from '../policies/index.ts';

/** A named line: how it is told from the others, by colour and by dashes. */
export interface Look {
  readonly name: string;
  readonly colour: string;
  readonly dashes: string;
}

const plain = { colour: '#22252b', dashes: 'none' };
const looks: Readonly<Record<string, Omit<Look, 'name'>>> = {
  none: { colour: '#a8321f', dashes: '2 3' },
  fifo: { colour: '#8a6100', dashes: '7 4' },
  draw: { colour: '#5b4bb5', dashes: '9 3 2 3' },
  bell: { colour: '#00695c', dashes: 'none' },
  'bell+ladder': { colour: '#1f5fa8', dashes: '12 3' },
};

export function lookOf(policy: PolicyName): Look {
  return { name: policy, ...(looks[policy] ?? plain) };
}

export interface Line {
  readonly look: Look;
  readonly points: readonly (readonly [x: number, y: number])[];
}

/** One number in ten of a series, the largest of them: a plot has no room for more, and peaks must not get lost. */
export function thinned(series: Uint32Array, from: number, to: number): number[] {
  const kept: number[] = [];
  for (let slot = from; slot < to; slot += 10) kept.push(Math.max(...series.subarray(slot, slot + 10)));
  return kept;
}
