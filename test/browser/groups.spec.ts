import type { Locator } from '@playwright/test';
import { choose, marks, stroke, surface } from './kit/board.ts';
import { button, camera, enterClass, microphone } from './kit/classroom.ts';
import { expect, test } from './kit/fixtures.ts';
import { told } from './kit/keyboard.ts';
import { voicesNow } from './kit/media-probe.ts';
import type { Visit } from './kit/visit.ts';

const line = ({ page }: Visit): Locator => page.getByRole('region', { name: 'Groupes' });
const written = ({ page }: Visit, text: string) =>
  page.getByRole('list', { name: 'Messages' }).getByText(text);
const hears = (who: Visit, voices: number) => expect.poll(() => voicesNow(who.page)).toBe(voices);

async function write({ page }: Visit, field: string, text: string): Promise<void> {
  await page.getByRole('textbox', { name: field }).fill(text);
  await page.keyboard.press('Enter');
}

/** The whole class hangs on a few rails, as before: not each peg below the other. */
async function expectPegsInRails({ page }: Visit): Promise<void> {
  const line = page.getByRole('list', { name: 'Les portemanteaux de la classe' });
  await expect(line.getByRole('listitem')).toHaveCount(24);
  expect((await line.boundingBox())?.height).toBeLessThan(600);
}

test('groups: made, heard apart, visited, told, called back, and everything as before', async ({
  visit,
  lessonIn,
}) => {
  const classroom = await lessonIn('college');
  const [lead, moussa, emma, third] = await Promise.all(
    ['prof-1', 'eleve-01', 'eleve-02', 'eleve-03'].map(async (who) =>
      (await visit()).become(`demo-college-${who}`),
    ),
  );
  if (!(lead && moussa && emma && third)) throw new Error('unreachable');
  const everybody = [lead, moussa, emma, third];
  await lead.command(classroom, { type: 'open' });
  await lead.command(classroom, { type: 'voices', open: true });
  await lead.command(classroom, {
    type: 'camera.allow',
    member: 'demo-college-eleve-02',
    allowed: true,
  });
  await Promise.all(everybody.map((who) => enterClass(who, classroom)));
  await microphone(moussa).click();
  await expect(camera(emma)).toHaveAttribute('aria-pressed', 'true');
  await hears(emma, 2);

  await test.step('drawn at random, one pupil is moved by hand, and opened', async () => {
    await button(lead, 'Activités').click();
    await lead.page.getByLabel('Qui va où').selectOption('À la main');
    await button(lead, 'Former les groupes').click();
    await expect(button(lead, 'Ouvrir les groupes')).toBeDisabled();
    await expect(lead.page.getByText('Personne n’est encore dans un groupe.')).toBeVisible();
    await button(lead, 'Abandonner').click();
    await lead.page.getByLabel('Nombre de groupes').fill('2');
    await lead.page.getByLabel('Qui va où').selectOption('Au hasard');
    await button(lead, 'Former les groupes').click();
    await expect(lead.page.getByRole('heading', { name: /^Groupe [12] \([12]\)$/ })).toHaveCount(2);
    await expect(line(moussa)).toHaveCount(0);
    // A poll that runs is what matters now: its bars stand above the pegs of groups that wait.
    await lead.command(classroom, { type: 'poll.ask', form: { kind: 'yes-no' }, anonymous: false });
    const sections = lead.page.getByRole('heading', { name: /^(Sondages|Groupes)$/ });
    await expect(sections).toHaveText(['Sondages', 'Groupes']);
    await button(lead, 'Finir le sondage').click();
    await expect(button(lead, 'Poser la question')).toBeVisible();
    await expect(sections).toHaveText(['Sondages', 'Groupes']);
    for (const [name, group] of [
      ['Moussa', 'Groupe 1'],
      ['Emma', 'Groupe 1'],
      ['Nathan', 'Groupe 2'],
    ] as const) {
      const panel = lead.page.getByRole('complementary');
      await panel.getByRole('button', { name: new RegExp(`^${name}`) }).click();
      await lead.page.getByRole('menuitemcheckbox', { name: group }).click();
    }
    // What is said aloud stands there until the next thing is.
    const said = told(emma, 'Tu es dans le groupe 1.').waitFor({ state: 'attached' });
    await Promise.all([said, button(lead, 'Ouvrir les groupes').click()]);
    await expect(line(moussa)).toContainText('Groupe 1 : Emma');
    await expect(line(emma)).toContainText('Groupe 1 : Moussa');
    await expect(line(third)).toContainText('Groupe 2 : personne d’autre pour l’instant');
  });

  await test.step('a voice is heard in its group, and nowhere else', async () => {
    await hears(emma, 1);
    await hears(third, 0);
    await hears(lead, 0);
    await expect(microphone(moussa)).toHaveAttribute('aria-pressed', 'true');
    await microphone(emma).click();
    await hears(moussa, 1);
    await microphone(moussa).click();
    await hears(emma, 0);
    await camera(emma).click();
    await expect(camera(emma)).toHaveAttribute('aria-pressed', 'false');
  });

  await test.step('what is written there is read there, and by the teacher', async () => {
    await Promise.all(everybody.map((who) => button(who, /^Messages/).click()));
    await write(moussa, 'Écrire au groupe', 'On commence par la carte ?');
    await expect(written(emma, 'par la carte')).toBeVisible();
    await expect(written(lead, 'par la carte')).toBeVisible();
    await write(third, 'Écrire au groupe', 'Je suis seul');
    await expect(written(lead, 'Je suis seul')).toBeVisible();
    await expect(written(third, 'par la carte')).toHaveCount(0);
    await expect(written(emma, 'Je suis seul')).toHaveCount(0);
  });

  await test.step('a board is begun there, and drawn on there alone', async () => {
    await button(moussa, 'Ouvrir un tableau').click();
    await stroke(moussa, [0.2, 0.3], [0.5, 0.6]);
    await expect(surface(emma)).toBeVisible();
    await expect(surface(third)).toHaveCount(0);
  });

  await test.step('a group calls, the teacher comes, and is heard by that group alone', async () => {
    await button(third, 'Appeler l’enseignant').click();
    await expect(line(third)).toContainText('L’enseignant est prévenu.');
    await expect(line(lead)).toContainText('Le groupe 2 vous appelle.');
    await button(lead, 'Rejoindre le groupe 2').first().click();
    await expect(line(lead)).toContainText('Vous êtes avec le groupe 2.');
    await expect(line(third)).toContainText('est avec vous.');
    await hears(third, 1);
    await hears(moussa, 1);
    await hears(emma, 0);
  });

  await test.step('what is said to all is read in every group', async () => {
    await button(lead, 'Activités').click();
    const toAll = lead.page.getByRole('textbox', { name: 'Dire à tous les groupes' });
    await toAll.fill('Encore cinq minutes');
    await button(lead, 'Verrous').click();
    await button(lead, 'Activités').click();
    await expect(toAll).toHaveValue('Encore cinq minutes');
    await toAll.press('Enter');
    for (const who of [moussa, third]) {
      await expect(line(who)).toContainText('dit à tous : Encore cinq minutes');
    }
  });

  await test.step('a call back is taken back', async () => {
    const panel = lead.page.getByRole('complementary');
    await panel.getByRole('button', { name: 'Rappeler' }).click();
    await expect(line(moussa)).toContainText('Retour à la classe dans');
    await panel.getByRole('button', { name: 'Les laisser continuer' }).click();
    await expect(line(moussa)).not.toContainText('Retour à la classe dans');
  });

  await test.step('[C12] all come back after the countdown, with microphone and camera as they were', async () => {
    await lead.page.getByLabel('Délai avant le retour').selectOption('10 s');
    const said = told(moussa, 'Tu es de nouveau avec toute la classe.').waitFor({ state: 'attached' });
    await lead.page.getByRole('complementary').getByRole('button', { name: 'Rappeler' }).click();
    await expect(line(moussa)).toContainText(/Retour à la classe dans 0:0\d/);
    await expect(line(moussa)).toHaveCount(0, { timeout: 20_000 });
    await said;
    await expect(microphone(moussa)).toHaveAttribute('aria-pressed', 'true');
    await expect(microphone(emma)).toHaveAttribute('aria-pressed', 'false');
    await expect(camera(emma)).toHaveAttribute('aria-pressed', 'true');
    await hears(emma, 2);
    await hears(third, 2);
    await hears(lead, 1);
    await expect(written(emma, 'par la carte')).toBeVisible();
    await expect(emma.page.getByRole('textbox', { name: 'Écrire à la classe' })).toBeVisible();
    await expect(surface(emma)).toHaveCount(0);
    await expectPegsInRails(emma);
  });

  await test.step('what a group drew is shown to the class', async () => {
    await expect(marks(third)).toHaveCount(0);
    await choose(lead, 'Tableau', 'Tableau du groupe 1');
    await expect(marks(third)).toHaveCount(1);
  });
});
