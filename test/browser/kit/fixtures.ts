import { test as base } from '@playwright/test';
import { type RunningSchool, runSchool } from '../../kit/running-school.ts';
import { Visit } from './visit.ts';

interface WorkerFixtures {
  readonly school: RunningSchool;
}

interface TestFixtures {
  /** A browser of its own on the school: a phone, a laptop, an intruder. */
  readonly visit: () => Promise<Visit>;
}

/** Tests that see a whole school, as `npm start` runs it, with its media engine. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  school: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from this pattern.
    async ({}, use) => {
      await using school = await runSchool();
      await school.voices;
      await use(school);
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  visit: async ({ school, browser }, use) => {
    const visits: Visit[] = [];
    await use(async () => {
      const visit = await Visit.open(browser, school.address);
      visits.push(visit);
      return visit;
    });
    await Promise.all(visits.map((visit) => visit.close()));
  },
});

export { expect } from '@playwright/test';
