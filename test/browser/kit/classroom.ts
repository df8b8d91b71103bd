import type { Locator } from '@playwright/test';
import type { Visit } from './visit.ts';

export const button = ({ page }: Visit, name: string | RegExp): Locator => page.getByRole('button', { name });

/** The one that ends the device check, in either language and any voice. */
export const enterButton = (visit: Visit): Locator =>
  button(visit, /^(Entrer|Entrer en classe|Enter the class|I am ready)$/);

/** Through the device check, to the class or the wait before it. */
export async function enterClass(visit: Visit, classroom: string): Promise<void> {
  await visit.goToClass(classroom);
  await enterButton(visit).click();
}
