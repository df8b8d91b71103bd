import type { Locator } from '@playwright/test';
import type { Visit } from './visit.ts';

export const button = ({ page }: Visit, name: string | RegExp): Locator => page.getByRole('button', { name });

/** The tools of the own voice and picture; what the class is told may offer to close them too. */
export const microphone = ({ page }: Visit): Locator =>
  page.getByRole('button', { name: 'Micro', exact: true });
export const camera = ({ page }: Visit): Locator => page.getByRole('button', { name: 'Caméra', exact: true });

/** The one that ends the device check, in either language and any voice. */
export const enterButton = (visit: Visit): Locator =>
  button(visit, /^(Entrer|Entrer en classe|Enter the class|I am ready)$/);

/** Through the device check, to the class or the wait before it. */
export async function enterClass(visit: Visit, classroom: string): Promise<void> {
  await visit.goToClass(classroom);
  await enterButton(visit).click();
}
