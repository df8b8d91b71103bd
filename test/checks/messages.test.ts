import { describe, expect, it } from 'vitest';
import { compareCatalogues, placeholders } from '../../scripts/check/messages.ts';

const variants = (one: string, other: string) => [
  { declarations: ['input count'], match: { 'countPlural=one': one, 'countPlural=other': other } },
];

describe('the message check', () => {
  it('passes two languages that say the same', () => {
    const french = { $schema: 'x', hello: 'Bonjour {name}', bye: 'Au revoir' };
    expect(compareCatalogues(french, { hello: 'Hello {name}', bye: 'Goodbye' })).toEqual([]);
  });

  it('finds a message that either language lacks', () => {
    expect(compareCatalogues({ hello: 'Bonjour' }, {})).toEqual(['hello is missing']);
    expect(compareCatalogues({}, { hello: 'Hello' })).toEqual(['hello is missing']);
  });

  it('finds a placeholder that only one language fills', () => {
    expect(compareCatalogues({ hello: 'Bonjour {name}' }, { hello: 'Hello' })).toEqual([
      'hello takes {name} here and {} there',
    ]);
  });

  it('looks into every variant of a message', () => {
    expect(placeholders(variants('{count} élève de {group}', '{count} élèves'))).toEqual(['count', 'group']);
  });
});
