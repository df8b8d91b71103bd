import type { Locator } from '@playwright/test';
import { giveClassCode } from '#gate/model/contract.ts';
import type { ReplyOf } from '#kit/model/contract.ts';
import { expect, test } from './kit/fixtures.ts';

test('[G5] a pupil without a password types the code that the teacher reads out, and comes to the door of the class', async ({
  visit,
}) => {
  const teacher = await (await visit()).become('demo-college-prof-1');
  const [lesson] = await teacher.lessons();
  if (lesson === undefined) throw new Error('The demo school has no lesson today.');
  const given = await teacher.post(giveClassCode.path.replace(':lesson', lesson.id));
  const { code } = (await given.json()) as ReplyOf<typeof giveClassCode>;

  const { page } = await visit();
  await page.goto('/connexion');
  await page.getByText('J’ai un code de classe').click();
  const field: Locator = page.getByRole('textbox', { name: 'Code de la classe' });
  await field.fill('bcdf ghjk');
  await page.getByRole('button', { name: 'Rejoindre la classe' }).click();
  await expect(page.getByRole('alert')).toContainText('Aucune séance n’a ce code en ce moment.');
  await page.screenshot({ path: 'test-results/class-code.png', fullPage: true });
  // As it is heard and typed: in two halves, in small letters.
  await field.fill(`${code.slice(0, 4)} ${code.slice(4)}`.toLowerCase());
  await page.getByRole('button', { name: 'Rejoindre la classe' }).click();
  await expect(page).toHaveURL(new RegExp(`/classe/${lesson.id}$`));
  await page.screenshot({ path: 'test-results/class-code-door.png' });
});
