import { test as base } from '@playwright/test';
import { Campus, type Level } from './campus.ts';
import { Visit } from './visit.ts';

interface WorkerFixtures {
  /** The school itself, for who ends its parts. */
  readonly campus: Campus;
}

interface TestFixtures {
  /** The classroom of a lesson that nobody has been in; asked for before the first visit. */
  readonly lessonIn: (level: Level) => Promise<string>;
  /** Those of so many such lessons, of one school. */
  readonly lessonsIn: (level: Level, count: number) => Promise<string[]>;
  /** A browser of its own on the school: a phone, a laptop, an intruder. */
  readonly visit: () => Promise<Visit>;
}

/** Tests that see a whole school, as `npm start` runs it, with its media engine. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  campus: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from this pattern.
    async ({}, use) => {
      await using campus = new Campus();
      await campus.school();
      await use(campus);
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  lessonIn: async ({ campus }, use) => use((level) => campus.lesson(level)),
  lessonsIn: async ({ campus }, use) => use((level, count) => campus.lessons(level, count)),
  visit: async ({ campus, browser }, use) => {
    const visits: Visit[] = [];
    await use(async () => {
      const { address } = await campus.school();
      const visit = await Visit.open(browser, address);
      visits.push(visit);
      return visit;
    });
    await Promise.all(visits.map((visit) => visit.close()));
  },
});

export { expect } from '@playwright/test';
