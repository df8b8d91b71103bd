import { expect, type Locator } from '@playwright/test';
import type { Visit } from './visit.ts';

const LONGEST_WALK = 80;

/** Walks with Tab until something has the focus. At each step on the way it is plain to see where one is. */
export async function walkTo(visit: Visit, goal: Locator): Promise<void> {
  await goal.waitFor();
  for (let step = 0; step < LONGEST_WALK; step += 1) {
    if (await goal.evaluate((element) => element === document.activeElement)) return;
    await visit.page.keyboard.press('Tab');
    expect(await focusIsShown(visit), 'where the focus is can be seen').toBe(true);
  }
  throw new Error(`Tab does not lead to ${goal}`);
}

/** Walks to a button or a link, and presses it. */
export async function walkAndPress(visit: Visit, goal: Locator): Promise<void> {
  await walkTo(visit, goal);
  await visit.page.keyboard.press('Enter');
}

/** A control that is drawn by its label, such as a switch, has the outline on the drawing. */
async function focusIsShown({ page }: Visit): Promise<boolean> {
  return page.evaluate(() => {
    const outlined = (element: Element | null) => {
      if (element === null) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
    };
    const focused = document.activeElement;
    // Past the last control the focus is the browser's, and comes around again.
    if (focused === null || focused === document.body) return true;
    return outlined(focused) || outlined(focused.nextElementSibling);
  });
}

/** What a screen reader was told last. */
export const told = ({ page }: Visit, text: string | RegExp): Locator =>
  page.locator('[aria-live]').filter({ hasText: text });
