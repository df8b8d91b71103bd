import { button, camera, enterClass } from './kit/classroom.ts';
import { expect, test } from './kit/fixtures.ts';
import { picturesShown, voicesNow } from './kit/media-probe.ts';

test('[L1] a teacher steps down to her voice, to writing, and back; the class is open all the while', async ({
  visit,
  lessonIn,
}) => {
  const classroom = await lessonIn('lycee');
  const [lead, lina] = [await visit(), await visit()];
  await lead.become('demo-lycee-prof-1');
  await lina.become('demo-lycee-eleve-05');
  await lead.command(classroom, { type: 'open' });
  await enterClass(lead, classroom);
  await enterClass(lina, classroom);
  const has = (pictures: number, voices: number) =>
    expect
      .poll(async () => [await picturesShown(lina.page), await voicesNow(lina.page)])
      .toEqual([pictures, voices]);
  await has(1, 1);

  await button(lead, 'Verrous').click();
  const level = lead.page.getByRole('combobox', { name: 'Moins passe mieux' });
  await level.selectOption('Votre voix seule');
  await expect(lina.page.getByText('La classe continue avec la voix de l’enseignant')).toBeVisible();
  await expect(camera(lead)).toHaveCount(0);
  await has(0, 1);

  await level.selectOption('Par écrit, sans voix ni images');
  await expect(lina.page.getByText('La classe continue par écrit, avec les diapositives')).toBeVisible();
  await has(0, 0);
  await button(lina, 'Messages').click();
  await lina.page.getByRole('textbox', { name: 'Écrire à la classe' }).fill('Je suis là');
  await lina.page.keyboard.press('Enter');
  await button(lead, /^Messages/).click();
  await expect(lead.page.getByText('Je suis là', { exact: true })).toBeVisible();

  await button(lead, 'Tout remettre').click();
  await has(1, 1);
  await expect(lina.page.getByText('La classe continue par écrit')).toHaveCount(0);
});
