import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './kit/fixtures.ts';
import { tour } from './kit/tour.ts';

const LANGUAGES = ['fr', 'en'] as const;
const THEMES = ['light', 'dark'] as const;

test('no page breaks a rule of accessibility, in either language and either light', async ({ visit }) => {
  test.setTimeout(900_000);
  const found: string[] = [];
  for (const { name, visit: seen, show } of await tour(visit)) {
    for (const language of LANGUAGES) {
      await seen.prefer({ language });
      await show();
      for (const theme of THEMES) {
        await seen.light(theme);
        const { violations, passes } = await new AxeBuilder({ page: seen.page }).analyze();
        expect(passes.length, `axe saw ${name}`).toBeGreaterThan(5);
        for (const { id, nodes } of violations) {
          found.push(
            `${name} ${language} ${theme}: ${id} at ${nodes.map(({ target }) => target).join(', ')}`,
          );
        }
      }
    }
  }
  expect(found).toEqual([]);
});
