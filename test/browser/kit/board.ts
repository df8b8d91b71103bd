import { expect, type Locator } from '@playwright/test';
import type { BoardId } from '#live/model/board/ids.ts';
import { button } from './classroom.ts';
import { lastEvent } from './last-event.ts';
import type { Visit } from './visit.ts';

/** The sheet of a board, and the marks on it as who looks on sees them. */
export const sheet = ({ page }: Visit) => page.getByRole('img', { name: /dessiné par la classe$/ });
export const marks = (visit: Visit): Locator => sheet(visit).locator('> g, > text');
export const surface = ({ page }: Visit) => page.getByRole('application', { name: 'Surface à dessiner' });

/** One of what a button offers. */
export async function choose(visit: Visit, name: string | RegExp, entry: string | RegExp): Promise<void> {
  await button(visit, name).click();
  await visit.page.getByRole('menu').getByText(entry).click();
}

type Spot = readonly [x: number, y: number];

/** A stroke across the sheet, its places in parts of its sides. */
export async function stroke(visit: Visit, from: Spot, ...to: readonly Spot[]): Promise<void> {
  const canvas = surface(visit).locator('canvas.interactive');
  await expect(canvas).toBeVisible();
  const box = await surface(visit).boundingBox();
  if (!box) throw new Error('The sheet is not there.');
  const at = ([x, y]: Spot) => [box.x + box.width * x, box.y + box.height * y] as const;
  const { mouse } = visit.page;
  await mouse.move(...at(from));
  await mouse.down();
  for (const spot of to) await mouse.move(...at(spot), { steps: 12 });
  await mouse.up();
}

/** A new board before the class, by command; gives its id. */
export async function showBoard(lead: Visit, classroom: string, title: string): Promise<BoardId> {
  await lead.command(classroom, { type: 'board.add', title });
  const { board } = await lastEvent(lead, classroom, 'board.added');
  await lead.command(classroom, { type: 'board.show', board });
  return board;
}
