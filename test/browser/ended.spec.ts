import { expect, test } from '@playwright/test';
import { launchChromium } from '../kit/chromium.ts';
import { runSchool } from '../kit/running-school.ts';
import { Visit } from './kit/visit.ts';

test('a lesson that its teacher ended before its hour is over on every home', async () => {
  // A school of its own: the lesson of its first hour is the one that homes show.
  await using school = await runSchool(['--no-media']);
  await using browser = await launchChromium();
  const visit = async (who: string) =>
    (await Visit.open(browser, school.address)).become(`demo-college-${who}`);
  const [lead, moussa] = [await visit('prof-1'), await visit('eleve-01')];
  const board = ({ page }: Visit, headline: string) => page.getByRole('region', { name: headline });
  const links = async (one: Visit) =>
    await board(one, 'La séance est finie').getByRole('link').allTextContents();

  const now = Date.now();
  const lesson = (await lead.lessons()).find(({ startsAt, endsAt }) => startsAt <= now && now < endsAt);
  const classroom = lesson?.id ?? '';
  await moussa.page.goto('/college');
  await expect(board(moussa, 'C’est l’heure').getByRole('link', { name: 'Entrer en classe' })).toBeVisible();
  await lead.command(classroom, { type: 'open' });
  await lead.command(classroom, { type: 'close' });
  for (const one of [lead, moussa]) {
    await one.page.goto('/college');
    await expect(board(one, 'La séance est finie')).toBeVisible();
  }
  expect(await links(lead)).toEqual(['Revoir', 'Compte rendu', 'Rouvrir la classe', 'Carte de la classe']);
  expect(await links(moussa)).toEqual(['Revoir']);
  await Promise.all([lead, moussa].map((one) => one.close()));
});
