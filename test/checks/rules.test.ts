import { expect, it } from 'vitest';
import { faultsOf } from '../../scripts/check/rules.ts';

const specification = '# Rules\n\n## G1 Bulletin\n\ntext\n\n## G12 The page\n\nsee the others\n';
/** Written apart, so that this file cites nothing. */
const cites = (rule: string) => `it('[${rule}] holds', () => {});`;

it('a rule that no test cites is a fault, and so is a citation of none', () => {
  expect(faultsOf(specification, [cites('G1'), cites('G12')])).toEqual([]);
  expect(faultsOf(specification, [cites('G1')])).toEqual(['No test cites G12.']);
  expect(faultsOf(specification, [cites('G1'), cites('G12'), cites('G2')])).toEqual([
    'A test cites G2, which is no rule.',
  ]);
});

it('a specification in which no rule is found is a fault by itself', () => {
  expect(faultsOf('# Something else', [cites('G1')])).toHaveLength(1);
});
