import { button, enterClass } from './kit/classroom.ts';
import { expect, test } from './kit/fixtures.ts';
import { connections, received } from './kit/media-probe.ts';
import type { Visit } from './kit/visit.ts';

const teacher = 'demo-lycee-prof-2';
const pupil = 'demo-lycee-eleve-05';

/** Frames that the connections made since then have decoded. */
async function seesPicture({ page }: Visit, since = 0): Promise<void> {
  await expect
    .poll(async () => (await received(page, since)).frames, { timeout: 60_000 })
    .toBeGreaterThan(30);
}

test('when the media engine is killed the picture comes back by itself', async ({
  visit,
  campus,
  lessonIn,
}) => {
  const classroom = await lessonIn('lycee');
  const school = await campus.school();
  const lead = await (await visit()).become(teacher);
  const learner = await (await visit()).become(pupil);
  await lead.command(classroom, { type: 'open' });
  await enterClass(lead, classroom);
  await enterClass(learner, classroom);
  await seesPicture(learner);

  const before = await connections(learner.page);
  const killedAt = Date.now();
  school.killEngine();
  await seesPicture(learner, before);
  console.log(`engine: the picture was back ${Date.now() - killedAt} ms after the kill`);
});

test('a class opens in text while the media engine does not answer, and voices join when it does', async ({
  visit,
  campus,
  lessonIn,
}) => {
  const classroom = await lessonIn('lycee');
  const school = await campus.school();
  school.freezeEngine();
  const lead = await (await visit()).become(teacher);
  const learner = await (await visit()).become(pupil);
  await lead.command(classroom, { type: 'open' });
  await enterClass(lead, classroom);
  await enterClass(learner, classroom);
  for (const { page } of [lead, learner]) {
    await expect(page.getByText('La classe continue par écrit').first()).toBeVisible();
  }
  await lead.command(classroom, { type: 'chat.say', text: 'On commence par écrit.' });
  await button(learner, /^Messages/)
    .first()
    .click();
  await expect(learner.page.getByText('On commence par écrit.').first()).toBeVisible();

  school.killEngine();
  await seesPicture(learner);
  await expect(learner.page.getByText('La classe continue par écrit')).toHaveCount(0);
});
