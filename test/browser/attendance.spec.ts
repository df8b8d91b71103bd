import { readFile } from 'node:fs/promises';
import { brokenRules } from './kit/axe.ts';
import { button, enterClass } from './kit/classroom.ts';
import { expect, test } from './kit/fixtures.ts';
import type { Visit } from './kit/visit.ts';

const REPORT = 'Compte rendu (nouvel onglet)';

/** Two pupils come, one of them late by the teacher's word, the others not at all. */
test('[C15] the register of a lesson is seen in class, put right by hand, kept, printed and taken away', async ({
  visit,
  lessonIn,
}) => {
  const classroom = await lessonIn('college');
  const [lead, moussa, emma] = (await Promise.all(
    ['prof-1', 'eleve-01', 'eleve-02'].map(async (who) => (await visit()).become(`demo-college-${who}`)),
  )) as [Visit, Visit, Visit];
  const { page } = lead;
  const row = (of: Visit['page'], name: string) => of.getByRole('row').filter({ hasText: name });

  const expected = await test.step('the teacher sees an empty peg for each who is missing', async () => {
    await enterClass(lead, classroom);
    await button(lead, 'Personnes').click();
    await expect(page.getByText('L’appel commence quand la classe ouvre.')).toBeVisible();
    await button(lead, 'Ouvrir la classe').click();
    const title = page.getByRole('heading', { name: /^L’appel : 0 sur \d+$/ });
    await expect(title).toBeVisible();
    return Number(/\d+$/.exec((await title.textContent()) ?? '')?.[0]);
  });
  const count = (here: number) => page.getByRole('heading', { name: `L’appel : ${here} sur ${expected}` });
  const pegs = page.getByRole('list', { name: /^Absents/ });

  await test.step('who comes is counted, and who goes has left at a time', async () => {
    await moussa.attend(classroom);
    await expect(count(1)).toBeVisible();
    await emma.attend(classroom);
    await expect(count(2)).toBeVisible();
    await expect(pegs.getByRole('listitem')).toHaveCount(expected - 2);
    await moussa.command(classroom, { type: 'hand.raise' });
    await emma.page.goto('about:blank');
    await expect(pegs.getByRole('listitem').filter({ hasText: /Emma.*départ à \d+\sh/ })).toBeVisible();
    await expect(count(2)).toBeVisible();
  });

  const report = await test.step('the report opens beside the lesson', async () => {
    const opened = page.waitForEvent('popup');
    await page.getByRole('link', { name: REPORT }).click();
    const report = await opened;
    await expect(report.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(report.getByText('La séance continue.')).toBeVisible();
    await expect(row(report, 'Moussa')).toContainText('présent');
    await expect(row(report, 'Moussa').getByRole('cell').nth(2)).toHaveText('1');
    await expect(row(report, 'Nathan')).toContainText('absent');
    return report;
  });

  await test.step('a pupil is marked late with a note, by the keyboard alone', async () => {
    await report.getByRole('button', { name: /^Corriger l’appel de Emma/ }).focus();
    await report.keyboard.press('Enter');
    await expect(report.getByRole('combobox', { name: 'Appel' })).toBeFocused();
    await report.keyboard.type('en retard');
    await report.keyboard.press('Tab');
    await report.keyboard.type('42');
    await report.keyboard.press('Tab');
    await report.keyboard.type('=Bus en panne');
    await report.keyboard.press('Enter');
    await expect(row(report, 'Emma')).toContainText('en retard');
    const trace = report.getByRole('list', { name: /^Corrections pour Emma/ });
    await expect(trace.getByRole('listitem')).toHaveText(
      /présent → en retard · 42\smin · «\s=Bus en panne\s»$/,
    );
    await expect(report.getByRole('button', { name: /^Corriger l’appel de Emma/ })).toBeFocused();
    await expect(page.getByRole('list', { name: 'Arrivés en retard' })).toContainText('Emma');
  });

  await test.step('after the lesson it is corrected again, and nothing of before is gone', async () => {
    await lead.command(classroom, { type: 'close' });
    await expect(page.getByRole('heading', { name: 'La séance est finie' })).toBeVisible();
    await page.getByRole('link', { name: 'Compte rendu' }).click();
    await expect(page.getByText('La séance continue.')).toHaveCount(0);
    await button(lead, /^Corriger l’appel de Emma/).click();
    await page.getByRole('combobox', { name: 'Appel' }).selectOption('Comme calculé : présent');
    await button(lead, 'Enregistrer').click();
    const trace = page.getByRole('list', { name: /^Corrections pour Emma/ }).getByRole('listitem');
    await expect(trace).toHaveCount(2);
    await expect(trace.nth(0)).toContainText('présent → en retard');
    await expect(trace.nth(1)).toContainText('en retard → comme calculé');
    expect(await brokenRules(page)).toEqual([]);
  });

  await test.step('the file is a table with the same in it', async () => {
    const downloaded = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Télécharger l’appel (CSV)' }).click();
    const file = await downloaded;
    expect(file.suggestedFilename()).toMatch(/^appel-.*-\d{4}-\d\d-\d\d\.csv$/);
    const text = await readFile(await file.path(), 'utf8');
    const [head, ...lines] = text
      .replace(/^\uFEFF/, '')
      .trimEnd()
      .split('\r\n');
    expect(head).toMatch(/^"Nom";"Appel";/);
    expect(lines).toHaveLength(expected);
    expect(lines.find((line) => line.includes('Moussa'))).toMatch(
      /^"Moussa[^"]*";"présent";\d+;0;0;"\d\d:\d\d";"\d\d:\d\d";1;/,
    );
    expect(text).not.toContain(';"=');
  });

  await test.step('on paper it is black on white, and what is only for the screen is not there', async () => {
    await lead.light('dark');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await expect(page.getByRole('banner')).toBeHidden();
    await expect(button(lead, 'Imprimer')).toBeHidden();
    await expect(button(lead, /^Corriger l’appel/).first()).toBeHidden();
    await expect(row(page, 'Moussa').getByRole('rowheader')).toHaveCSS('color', 'rgb(0, 0, 0)');
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeLessThanOrEqual(2);
  });

  await test.step('a pupil has no report', async () => {
    await moussa.page.goto(`/classe/${classroom}/compte-rendu`);
    await expect(moussa.page.getByRole('alert')).toBeVisible();
    await expect(moussa.page.getByRole('table')).toHaveCount(0);
  });
});
