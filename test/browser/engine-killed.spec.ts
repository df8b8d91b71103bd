import { enterClass } from './kit/classroom.ts';
import { expect, test } from './kit/fixtures.ts';
import { connections, received } from './kit/media-probe.ts';

test('when the media engine is killed the class goes on in text, and the picture comes back by itself', async ({
  visit,
  school,
}) => {
  const lead = await (await visit()).become('demo-lycee-prof-2');
  const pupil = await (await visit()).become('demo-lycee-eleve-05');
  const classroom = (await lead.lessons())[0]?.id ?? '';
  await lead.command(classroom, { type: 'open' });
  await enterClass(lead, classroom);
  await enterClass(pupil, classroom);
  await expect.poll(async () => (await received(pupil.page)).frames, { timeout: 30_000 }).toBeGreaterThan(30);

  const before = await connections(pupil.page);
  school.killEngine();
  const killedAt = Date.now();
  await expect(pupil.page.getByText('La classe continue par écrit').first()).toBeVisible();
  await lead.command(classroom, { type: 'chat.say', text: 'On continue par écrit.' });
  await pupil.page
    .getByRole('button', { name: /^Messages/ })
    .first()
    .click();
  await expect(pupil.page.getByText('On continue par écrit.').first()).toBeVisible();

  await expect
    .poll(async () => (await received(pupil.page, before)).frames, { timeout: 60_000 })
    .toBeGreaterThan(30);
  console.log(`engine: the picture was back ${Date.now() - killedAt} ms after the kill`);
});
