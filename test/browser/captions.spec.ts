import { button, enterClass, microphone } from './kit/classroom.ts';
import { stageDictation } from './kit/dictation.ts';
import { expect, test } from './kit/fixtures.ts';
import type { Visit } from './kit/visit.ts';

const captions = ({ page }: Visit) => page.getByRole('region', { name: 'Sous-titres' });
const hear = ({ page }: Visit, words: string, final = true) =>
  page.evaluate(([said, ended]) => window.dictation.hear(said, ended), [words, final] as const);
const listens = ({ page }: Visit) => page.evaluate(() => window.dictation.listens());
const choose = async (who: Visit, language: string) => {
  const choice = who.page.getByRole('combobox', { name: 'Sous-titres' });
  if (!(await choice.isVisible())) await button(who, 'Réglages').click();
  await choice.selectOption({ label: language });
};

test('what the teacher says is written for who hears it badly, by the teacher’s own device', async ({
  visit,
  lessonIn,
}) => {
  const classroom = await lessonIn('college');
  const [lead, moussa] = [await visit(), await visit()];
  await lead.become('demo-college-prof-1');
  await moussa.become('demo-college-eleve-01');
  await enterClass(lead, classroom);
  await button(lead, 'Ouvrir la classe').click();
  await enterClass(moussa, classroom);

  await test.step('a language that the browser cannot fetch is told, and changes nothing', async () => {
    await choose(lead, 'En français');
    await expect(lead.page.getByText('n’a pas pu être téléchargée')).toBeVisible();
    await expect(captions(moussa)).toHaveCount(0);
  });

  await test.step('what is said stands under the lesson, for the teacher too', async () => {
    await lead.page.addInitScript(stageDictation);
    await lead.page.reload();
    await enterClass(lead, classroom);
    await choose(lead, 'En français');
    await expect(captions(moussa)).toBeVisible();
    await expect.poll(() => listens(lead)).toBe('fr-FR');
    await hear(lead, 'prenez vos', false);
    await hear(lead, 'Prenez vos cahiers.');
    await expect(captions(moussa).getByText('Prenez vos cahiers.')).toBeVisible();
    await expect(captions(lead).getByText('Prenez vos cahiers.')).toBeVisible();
    await expect(captions(moussa).locator('[lang="fr-FR"]')).toBeVisible();
  });

  await test.step('the recognizer that ended after a silence listens again', async () => {
    await lead.page.evaluate(() => window.dictation.pause());
    await expect.poll(() => listens(lead)).toBe('fr-FR');
    await hear(lead, 'Page douze.');
    await expect(captions(moussa).getByText('Page douze.')).toBeVisible();
  });

  await test.step('nothing listens while the microphone is closed', async () => {
    await microphone(lead).click();
    await expect.poll(() => listens(lead)).toBeNull();
    await microphone(lead).click();
    await expect.poll(() => listens(lead)).toBe('fr-FR');
  });

  await test.step('who comes later reads what was said last', async () => {
    await hear(lead, 'Le deuxième exercice.');
    const louise = await visit();
    await louise.become('demo-college-eleve-02');
    await enterClass(louise, classroom);
    await expect(captions(louise).getByText('Le deuxième exercice.')).toBeVisible();
  });

  await test.step('who does not need it hides it on the own device, and brings it back', async () => {
    await button(moussa, 'Masquer les sous-titres').click();
    await expect(captions(moussa)).toHaveCount(0);
    await button(moussa, 'Réglages').click();
    await moussa.page.getByText('Afficher les sous-titres').click();
    await expect(captions(moussa)).toBeVisible();
  });

  await test.step('another language is fetched first; none takes them away', async () => {
    await choose(lead, 'En anglais');
    await expect.poll(() => listens(lead)).toBe('en-GB');
    await hear(lead, 'Open your books.');
    await expect(captions(moussa).locator('[lang="en-GB"]')).toContainText('Open your books.');
    await choose(lead, 'Aucun');
    await expect(captions(moussa)).toHaveCount(0);
    await expect.poll(() => listens(lead)).toBeNull();
  });

  await test.step('the lesson seen again has them, and finds them', async () => {
    await lead.command(classroom, { type: 'close' });
    await moussa.page.goto(`/classe/${classroom}/revoir`);
    await moussa.page.getByRole('searchbox').fill('cahiers');
    await moussa.page.getByRole('button', { name: /Prenez vos cahiers/ }).click();
    await expect(moussa.page.getByText('Prenez vos cahiers.').first()).toBeVisible();
    await moussa.page.getByRole('searchbox').fill('');
    await expect(moussa.page.locator('[lang="fr-FR"]').getByText('Prenez vos cahiers.')).toBeVisible();
  });
});
