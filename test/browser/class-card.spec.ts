import type { Locator, Page } from '@playwright/test';
import { enter, givePass, takeTicket } from '#gate/model/contract.ts';
import type { CallOf, ReplyOf } from '#kit/model/contract.ts';
import { enterClass } from './kit/classroom.ts';
import { expect, test } from './kit/fixtures.ts';
import { scan } from './kit/scan.ts';
import type { Visit } from './kit/visit.ts';

const TEACHER = 'demo-college-prof-1';
const PUPIL = 'demo-college-eleve-01';

const code = (page: Page): Locator => page.getByRole('img', { name: /^Code QR/ });

async function lessonOf(teacher: Visit): Promise<string> {
  const [lesson] = await teacher.lessons();
  if (lesson === undefined) throw new Error('The demo school has no lesson today.');
  return lesson.id;
}

/** What a signed token says. */
const saidBy = (token: string): { readonly division: string; readonly divisions: readonly string[] } =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());

test('[G5] a card that a teacher opens is scanned, and lets somebody without a password in with the class', async ({
  visit,
}) => {
  const [teacher, pupil, family] = [await visit(), await (await visit()).become(PUPIL), await visit()];
  await teacher.become(TEACHER);
  await teacher.page.goto('/college');
  await teacher.page.getByRole('link', { name: 'Carte de la classe' }).click();
  await expect(teacher.page.getByRole('heading', { level: 2 })).toHaveText(['5e A']);
  await expect(teacher.page.getByText('Collège Agnès-Varda')).toBeVisible();
  await expect(teacher.page.getByText(/^Carte valable jusqu’au 31 août \d{4}\.$/)).toBeVisible();
  const address = await scan(code(teacher.page));
  await teacher.page.getByText('L’adresse de la carte').click();
  await expect(teacher.page.getByText('#carte=')).toHaveText(address);
  expect(address.split('#')[0]).toBe(new URL('/gate/', teacher.page.url()).href);

  const bought = family.page.waitForRequest((request) => request.url().endsWith(takeTicket.path));
  const knocked = family.page.waitForResponse((response) => response.url().endsWith(enter.path));
  await family.page.goto(address);
  const { payment } = (await bought).postDataJSON() as CallOf<typeof takeTicket>['body'];
  expect(payment).toEqual({ card: address.split('#carte=')[1] });
  const { place } = (await knocked).request().postDataJSON() as CallOf<typeof enter>['body'];
  const { pass } = (await (await pupil.post(givePass.path)).json()) as ReplyOf<typeof givePass>;
  expect('ticket' in place && saidBy(place.ticket).division).toBe(saidBy(pass).divisions[0]);
  await expect(family.page.getByRole('heading', { name: 'Par quelle porte' })).toBeVisible();
  expect(new URL(family.page.url()).hash).toBe('');
});

test('the card opens beside the lesson that its teacher is in', async ({ visit, lessonIn }) => {
  const lesson = await lessonIn('college');
  const teacher = await (await visit()).become(TEACHER);
  await enterClass(teacher, lesson);
  await teacher.page.getByRole('navigation', { name: 'Outils de la classe' }).waitFor();
  await teacher.page.keyboard.press('p');
  const opened = teacher.page.waitForEvent('popup');
  await teacher.page.getByRole('link', { name: 'Carte de la classe, à imprimer (nouvel onglet)' }).click();
  const card = await opened;
  await expect(code(card)).toBeVisible();
  expect(await scan(code(card))).toContain('/gate/#carte=');
  await expect(teacher.page.getByRole('navigation', { name: 'Outils de la classe' })).toBeVisible();
});

test('whoever does not teach a class reads why there is no card', async ({ visit }) => {
  const [teacher, pupil, other] = [await visit(), await visit(), await visit()];
  const lesson = await lessonOf(await teacher.become(TEACHER));
  await pupil.become(PUPIL);
  await other.become('demo-lycee-prof-1');
  for (const { page } of [pupil, other]) {
    await page.goto(`/classe/${lesson}/carte`);
    await expect(page.getByRole('alert')).toHaveText(
      'Cette page est réservée à d’autres. Revenir à l’accueil.',
    );
    await expect(code(page)).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Imprimer' })).toHaveCount(0);
  }
});

test('on paper the card stands alone, on one sheet, black on white, whatever the theme', async ({
  visit,
}) => {
  const teacher = await (await visit()).become(TEACHER);
  const { page } = teacher;
  await page.goto(`/classe/${await lessonOf(teacher)}/carte`);
  await expect(code(page)).toBeVisible();
  await teacher.light('dark');
  expect(await scan(code(page)), 'on a dark screen').toContain('#carte=');
  await page.evaluate(() => {
    document.documentElement.dataset.theme = 'dark';
  });
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Imprimer' })).toBeHidden();
  await expect(page.getByText('L’adresse de la carte')).toBeHidden();
  for (const shown of [page.getByRole('heading', { name: '5e A' }), page.getByText(/^Carte valable/)]) {
    await expect(shown).toBeVisible();
    await expect(shown).toHaveCSS('color', 'rgb(0, 0, 0)');
  }
  await expect(code(page)).toHaveCSS('fill', 'rgb(0, 0, 0)');
  await page.screenshot({ path: 'test-results/class-card-print.png' });
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
});
