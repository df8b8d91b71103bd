import { expect, it } from 'vitest';
import { peopleOf, signInNameOf } from './people.ts';
import { demoSchools } from './schools.ts';

it('gives everybody a sign-in name of plain letters that nobody else of the school has', () => {
  for (const school of demoSchools) {
    const names = peopleOf(school).map(signInNameOf);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z-]+\.[a-z-]+(@demo\.example)?$/);
  }
});
