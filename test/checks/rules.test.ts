import { expect, it } from 'vitest';
import { faultsOf } from '../../scripts/check/rules.ts';

const gate = {
  name: 'gate.md',
  text: '# Rules\n\n## G1 Bulletin\n\ntext\n\n## G12 The page\n\nsee the others\n',
};
const ladder = { name: 'ladder.md', text: '# Others\n\n## L1 Levels\n' };
/** Written apart, so that this file cites nothing. */
const cites = (rule: string) => `it('[${rule}] holds', () => {});`;

it('a rule that no test cites is a fault, and so is a citation of none, whatever specification it is of', () => {
  const all = ['G1', 'G12', 'L1'].map(cites);
  expect(faultsOf([gate, ladder], all)).toEqual([]);
  expect(faultsOf([gate, ladder], all.slice(0, 1))).toEqual(['No test cites G12.', 'No test cites L1.']);
  expect(faultsOf([gate, ladder], [...all, cites('L2')])).toEqual(['A test cites L2, which is no rule.']);
  expect(faultsOf([gate], all)).toEqual(['A test cites L1, which is no rule.']);
});

it('a specification in which no rule is found is a fault by itself', () => {
  const empty = { name: 'empty.md', text: '# Something else' };
  expect(faultsOf([ladder, empty], [cites('L1')])).toEqual(['empty.md has no numbered rules.']);
});

it('two specifications with one letter are a fault where they number a rule alike', () => {
  const other = { name: 'lobby.md', text: '## L1 Lobby\n' };
  expect(faultsOf([ladder, other], [cites('L1')])).toEqual(['There are two rules L1.']);
});
