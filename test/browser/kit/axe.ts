import type { Page } from '@playwright/test';
import axe from 'axe-core';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** A page on which fewer rules found anything to look at was not there. */
const LEAST_KEPT = 6;

/**
 * The rules of accessibility that a page breaks as it stands, and where. Axe is put into a document once, however often
 * it looks: putting it there takes ten times as long as looking.
 *
 * @throws when there is next to nothing on the page.
 */
export async function brokenRules(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { kept, broken } = await page.evaluate(async () => {
    const { passes, violations } = await window.axe.run(document, { resultTypes: ['violations'] });
    const broken = violations.map(
      ({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target).join(', ')}`,
    );
    return { kept: passes.length, broken };
  });
  if (kept < LEAST_KEPT) throw new Error(`Axe saw next to nothing of ${page.url()}.`);
  return broken;
}
