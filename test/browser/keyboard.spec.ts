import { button, enterButton } from './kit/classroom.ts';
import { expect, test } from './kit/fixtures.ts';
import { told, walkAndPress, walkTo } from './kit/keyboard.ts';
import type { Visit } from './kit/visit.ts';

/** From the first page through a door of the demonstration, as somebody, into the class. */
async function goIn(visit: Visit, person: string, way: string): Promise<void> {
  const { page } = visit;
  await page.goto('/');
  await walkAndPress(visit, page.getByRole('button', { name: /^École/ }));
  await walkAndPress(visit, page.getByRole('button', { name: person }));
  await walkAndPress(visit, page.getByRole('link', { name: way }));
  await walkAndPress(visit, enterButton(visit));
}

async function write(visit: Visit, text: string): Promise<void> {
  await walkAndPress(visit, button(visit, /^Messages/).first());
  await walkTo(visit, visit.page.getByRole('textbox', { name: 'Écrire à la classe' }));
  await visit.page.keyboard.type(text);
  await visit.page.keyboard.press('Enter');
}

test('a lesson is held and followed by keyboard alone, and a screen reader hears it', async ({
  visit,
  lessonIn,
}) => {
  // The one that is on: the home leads there.
  await lessonIn('ecole');
  const [lead, ines] = [await visit(), await visit()];
  await goIn(lead, 'Claire Moreau', 'Ouvrir la classe');
  await walkAndPress(lead, button(lead, 'Ouvrir la classe'));
  await goIn(ines, 'Inès B.', 'Entrer en classe');

  await walkAndPress(ines, button(ines, 'Lever la main'));
  await expect(told(lead, 'Inès B. lève la main.')).toHaveCount(1);
  await lead.page.keyboard.press('h');
  await walkAndPress(lead, button(lead, 'Donner la parole à Inès B.').last());
  await expect(told(ines, 'Tu as la parole.')).toHaveCount(1);
  await walkAndPress(ines, button(ines, 'J’ai fini'));
  await expect(button(ines, 'Lever la main')).toBeVisible();

  await write(ines, 'Bonjour madame');
  await expect(told(lead, 'Inès B. écrit : Bonjour madame')).toHaveCount(1);
  await write(lead, 'Bonjour Inès');
  await expect(told(ines, 'Claire Moreau écrit : Bonjour Inès')).toHaveCount(1);

  await walkAndPress(ines, button(ines, 'Réglages'));
  await walkTo(ines, ines.page.getByRole('radio', { name: 'Français' }));
  await ines.page.keyboard.press('ArrowRight');
  await expect(button(ines, 'Raise my hand')).toBeVisible();
  await expect(ines.page.locator('html')).toHaveAttribute('lang', 'en');
});
