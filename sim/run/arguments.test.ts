import { describe, expect, it } from 'vitest';
import { policyNames } from '../policies/index.ts';
import { ArgumentError, readArguments } from './arguments.ts';

const read = (text: string) => readArguments(text.split(' '));

describe('the arguments', () => {
  it('have the calculation as their default: everybody comes, waits and holds a pass', () => {
    expect(read('--day 2021-04-06')).toEqual({
      day: '2021-04-06',
      policies: policyNames,
      setting: 'calculation',
      behaviour: 'plain',
      passes: 1,
      seed: '1',
      json: false,
      page: '.cache/simulation/2021-04-06.html',
    });
  });

  it('make the nation lifelike, where some have no pass', () => {
    expect(read('--day 2021-04-06 --setting nation')).toMatchObject({ behaviour: 'lifelike', passes: 0.9 });
  });

  it('can say everything', () => {
    const text =
      '--day 2021-04-26 --policy fifo --setting nation --behaviour plain --passes 0.1 --seed x --json --page a.html';
    expect(read(text)).toEqual({
      day: '2021-04-26',
      policies: ['fifo'],
      setting: 'nation',
      behaviour: 'plain',
      passes: 0.1,
      seed: 'x',
      json: true,
      page: 'a.html',
    });
  });

  it('write no page beside JSON unless asked to', () => {
    expect(read('--day 2021-04-06 --json').page).toBeUndefined();
  });

  it.each([
    ['--policy all', /--day is missing: choose one of 2021-04-06/],
    ['--day 2021-04-08', /--day cannot be "2021-04-08"/],
    ['--day 2021-04-06 --policy lottery', /--policy cannot be "lottery": choose one of all, none/],
    ['--day 2021-04-06 --setting moon', /calculation, nation/],
    ['--day 2021-04-06 --behaviour wild', /plain, lifelike/],
    ['--day 2021-04-06 --passes 1.1', /between 0 and 1/],
    ['--day 2021-04-06 --passes many', /between 0 and 1/],
    ['--day 2021-04-06 --pases 1', /'--pases'.*--passes/],
    ['--day 2021-04-06 nation', /options are --day/],
    ['--day', /options are --day/],
  ])('refuse %j with one sentence that helps', (text, sentence) => {
    expect(() => read(text)).toThrow(ArgumentError);
    expect(() => read(text)).toThrow(sentence);
    expect(() => read(text)).toThrow(/^[^\n]*\.$/);
  });
});
