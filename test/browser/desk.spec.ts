import { brokenRules } from './kit/axe.ts';
import { button, enterButton, enterClass } from './kit/classroom.ts';
import { expect, test } from './kit/fixtures.ts';
import type { Visit } from './kit/visit.ts';

/** Somebody without an account, who asks at the door of a class. */
async function asks(visitor: Visit, classroom: string, name: string): Promise<void> {
  await visitor.goToClass(classroom);
  await visitor.page.getByRole('textbox').fill(name);
  await button(visitor, 'Demander à entrer').click();
  await expect(visitor.page.getByRole('heading', { name: 'La demande est arrivée' })).toBeVisible();
}

const QUESTION = 'Un nombre négatif est-il plus petit que zéro ?';

test('a lesson is prepared, taken up again in another one, and opened with everything in place', async ({
  visit,
  lessonsIn,
}) => {
  const [first, second] = (await lessonsIn('college', 2)) as [string, string];
  const [lead, moussa] = (await Promise.all(
    ['prof-1', 'eleve-01'].map(async (who) => (await visit()).become(`demo-college-${who}`)),
  )) as [Visit, Visit];
  const { page } = lead;

  await test.step('the home leads to a class that is not on yet', async () => {
    await page.goto('/college');
    await expect(page.getByRole('link', { name: /^Préparer la classe de / }).first()).toBeVisible();
  });

  await test.step('a question and a lock are set before the class opens', async () => {
    await enterClass(lead, first);
    await button(lead, 'Activités').click();
    await page.getByRole('textbox', { name: 'Question' }).fill(QUESTION);
    await button(lead, 'Garder pour plus tard').click();
    await expect(page.getByRole('list', { name: 'Questions préparées' })).toContainText(QUESTION);
    await button(lead, 'Verrous').click();
    await page.getByText('Réactions fermées', { exact: true }).click();
    await expect(page.getByRole('switch', { name: 'Réactions fermées' })).toBeChecked();
    await lead.command(first, { type: 'open' });
    await lead.command(first, { type: 'close' });
  });

  await test.step('a later lesson takes them up, and its pupils see nothing of it', async () => {
    await enterClass(lead, second);
    await button(lead, 'Reprendre une préparation').click();
    const earlier = page.getByRole('dialog', { name: 'Reprendre une préparation' });
    await earlier.getByRole('listitem').getByRole('button').first().click();
    await expect(earlier.getByRole('status')).toHaveText('Repris : questions (1), verrous et réglages (1).');
    expect(await brokenRules(lead.page)).toEqual([]);
    await page.keyboard.press('Escape');
    await enterClass(moussa, second);
    await expect(moussa.page.getByText(QUESTION)).toHaveCount(0);
  });

  await test.step('one press opens it, with everything in its place', async () => {
    await button(lead, 'Ouvrir la classe').click();
    await expect(button(moussa, 'Lever la main')).toBeVisible();
    await button(lead, 'Activités').click();
    await button(lead, `Poser la question : ${QUESTION}`).click();
    await expect(moussa.page.getByRole('radio')).toHaveCount(3);
    await expect(button(moussa, 'Réagir')).toHaveCount(0);
    expect(await moussa.received()).not.toContain('poll.prepared');
  });
});

test('a substitute is named, a visit is in sight of all, and a walk-in hangs on an empty peg', async ({
  visit,
  lessonIn,
}) => {
  const classroom = await lessonIn('college');
  const [lead, moussa, substitute] = (await Promise.all(
    ['prof-1', 'eleve-01', 'prof-3'].map(async (who) => (await visit()).become(`demo-college-${who}`)),
  )) as [Visit, Visit, Visit];
  const { page } = lead;
  await enterClass(lead, classroom);
  await button(lead, 'Personnes').click();

  await test.step('a colleague is found by name, and has the class at home', async () => {
    expect((await substitute.lessons()).map(({ id }) => id)).toEqual([]);
    await page.getByRole('searchbox', { name: 'Nommer un remplaçant ou un assistant' }).fill('karoui');
    await button(lead, 'Nommer Yasmine Karoui pour cette séance').click();
    await expect(button(lead, 'Retirer Yasmine Karoui de cette séance')).toBeVisible();
    expect((await substitute.lessons()).map(({ id }) => id)).toEqual([classroom]);
    await enterClass(substitute, classroom);
    await button(substitute, 'Ouvrir la classe').click();
    await expect(button(lead, 'Mains')).toBeVisible();
  });

  await enterClass(moussa, classroom);

  await test.step('an inspector watches, and every pupil is told so', async () => {
    const inspector = await visit();
    await asks(inspector, classroom, 'Mme Durand');
    await button(lead, 'Laisser entrer Mme Durand en visite').click();
    await page.getByRole('menuitem', { name: 'Inspection' }).click();
    await expect(enterButton(inspector)).toBeVisible();
    await expect(inspector.page.getByRole('switch')).toHaveCount(0);
    await enterButton(inspector).click();
    const told = 'En visite : Mme Durand (inspection)';
    for (const one of [moussa, lead, inspector]) {
      await expect(one.page.getByRole('status').filter({ hasText: told })).toBeVisible();
    }
    await expect(button(inspector, 'Lever la main')).toHaveCount(0);
    await button(inspector, 'Messages').click();
    await expect(inspector.page.getByText('En visite, on regarde et on écoute')).toBeVisible();
    expect(await brokenRules(inspector.page)).toEqual([]);
    expect(await brokenRules(moussa.page)).toEqual([]);
  });

  const missing = page.getByRole('list', { name: /^Absents/ });
  const count = (here: number) => page.getByRole('heading', { name: new RegExp(`^L’appel : ${here} sur`) });

  await test.step('a walk-in is dragged onto an empty peg, and counts as that pupil', async () => {
    await expect(count(1)).toBeVisible();
    const nathan = await visit();
    await asks(nathan, classroom, 'Nathan tout seul');
    const grip = page.getByTitle('Glisser Nathan tout seul sur une patère vide');
    const peg = missing.getByRole('listitem').filter({ hasText: 'Nathan' });
    await peg.scrollIntoViewIfNeeded();
    await grip.hover();
    await page.mouse.down();
    await peg.hover();
    await page.mouse.up();
    await expect(grip).toHaveCount(0);
    await enterButton(nathan).click();
    await expect(count(2)).toBeVisible();
    await expect(peg).toHaveCount(0);
    const pegs = moussa.page.getByRole('list', { name: 'Les portemanteaux de la classe' });
    await expect(pegs.getByRole('listitem').filter({ hasText: 'Nathan' })).not.toContainText('absent');
    await nathan.page.close();
    await button(lead, 'Nouveau mot de passe pour Nathan M.').click();
    const login = page.getByRole('definition');
    await expect(login).toHaveText(['nathan.morel', /^\S+$/]);
  });

  await test.step('by the keyboard it is a list; and a mistake is taken back', async () => {
    const emma = await visit();
    await asks(emma, classroom, 'Emma');
    await button(lead, 'Dire quel élève absent est Emma').focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('menu')).toBeVisible();
    await expect(async () => {
      await page.keyboard.press('e');
      await expect(page.getByRole('menuitem', { name: 'Emma B.' })).toBeFocused({ timeout: 200 });
    }).toPass();
    await page.keyboard.press('Enter');
    await enterButton(emma).click();
    await expect(count(3)).toBeVisible();
    expect(await brokenRules(lead.page)).toEqual([]);

    const row = page.getByRole('listitem').filter({ hasText: 'Emma B.' }).filter({ hasText: 'sans compte' });
    await row.getByRole('button', { name: /^Actions pour Emma/ }).click();
    await page.getByRole('menuitem', { name: 'Ce n’est pas cet élève' }).click();
    await expect(count(2)).toBeVisible();
    await expect(missing.getByRole('listitem').filter({ hasText: 'Emma' })).toBeVisible();
  });
});
