import { expect, it } from 'vitest';
import { crowdOf, gateOptions } from '../crowd/crowd.arbitrary.ts';
import { Random } from '../random.ts';
import { NEVER } from '../window.ts';
import { unlimited } from './unlimited.ts';

it('everybody who comes enters on coming', () => {
  const crowd = crowdOf([[{ arrival: 5 }, { arrival: -70_000 }, { arrival: NEVER }]]);
  expect([...unlimited(crowd, gateOptions, new Random('test')).enteredAt]).toEqual([5, -70_000, NEVER]);
});
