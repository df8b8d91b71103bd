import { type Browser, expect, test } from '@playwright/test';
import { runSchool } from '../kit/running-school.ts';
import { brokenRules } from './kit/axe.ts';
import { runPublicSchool } from './kit/public-school.ts';
import { come, publicPages, tour, type View } from './kit/tour/index.ts';
import { type Language, Visit } from './kit/visit.ts';

const LIGHTS = ['light', 'dark'] as const;

/** Every rule that a view breaks. It is come to once; the language changes where it stands. */
async function broken(view: View): Promise<string[]> {
  const { name, visit, landmark } = view;
  await come(view);
  const found: string[] = [];
  const languages: Language[] = visit.language === 'fr' ? ['fr', 'en'] : ['en', 'fr'];
  for (const language of languages) {
    await visit.speak(language);
    await expect(landmark[language].first(), `${name} speaks ${language}`).toBeVisible();
    for (const light of LIGHTS) {
      await visit.light(light);
      const rules = await brokenRules(visit.page);
      found.push(...rules.map((rule) => `${name} ${language} ${light}: ${rule}`));
    }
  }
  return found;
}

/** Two people look at once, as there are two cores; each view of one browser comes after the other. */
async function brokenIn(views: readonly View[]): Promise<string[]> {
  const found: string[] = [];
  const browsers = Map.groupBy(views, ({ visit }) => visit).values();
  const look = async () => {
    for (const own of browsers) {
      for (const view of own) found.push(...(await broken(view)));
      await own[0]?.visit.page.goto('about:blank');
    }
  };
  await Promise.all([look(), look()]);
  return found;
}

const opener = (browser: Browser, address: string) => () =>
  Visit.open(browser, address, { ignoreHTTPSErrors: true });

test('no page breaks a rule of accessibility, in either language and either light', async ({ browser }) => {
  test.setTimeout(900_000);
  await using school = await runSchool();
  await school.voices;
  expect(await brokenIn(await tour(opener(browser, school.address)))).toEqual([]);
});

test('nor does a page of a public school', async ({ browser }) => {
  await using school = await runPublicSchool('localhost', '127.0.0.1');
  expect(await brokenIn(await publicPages(school, opener(browser, school.address)))).toEqual([]);
});
