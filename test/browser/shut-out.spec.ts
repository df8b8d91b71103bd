import { setTimeout as wait } from 'node:timers/promises';
import { MediaClient } from '../kit/media-client.ts';
import { enterClass } from './kit/classroom.ts';
import { expect, test } from './kit/fixtures.ts';

const teacher = 'demo-lycee-prof-1';
const pupil = 'demo-lycee-eleve-02';
const TRYING_MS = 6_000;

test('a pupil who was sent out hears nothing more, whatever their client tries', async ({
  visit,
  campus,
  lessonIn,
}) => {
  const classroom = await lessonIn('lycee');
  const lead = await (await visit()).become(teacher);
  const sent = await (await visit()).become(pupil);
  await lead.command(classroom, { type: 'open' });
  await enterClass(lead, classroom);

  const ticket = (await (await sent.post(`/api/classrooms/${classroom}/media-token`)).json()) as {
    url: string;
    token: string;
  };
  const way = {
    url: (await campus.school()).address.replace(/^http/, 'ws') + ticket.url,
    token: ticket.token,
  };
  await using listener = new MediaClient();
  expect(await listener.connect(way)).toBe(true);
  await expect.poll(() => listener.heard).toBeGreaterThan(20);

  await lead.page.getByRole('button', { name: 'Personnes' }).click();
  const { people } = (await (await lead.get(`/api/classrooms/${classroom}/people`)).json()) as {
    people: { id: string; name: string }[];
  };
  const name = people.find(({ id }) => id === pupil)?.name ?? '';
  // Not there, to all that the class shows: the stream was never opened, and yet somebody listens.
  const [shown = ''] = name.split(' ');
  await lead.page
    .getByRole('list', { name: /^Absents/ })
    .getByRole('button', { name: shown })
    .click();
  await lead.page.getByRole('menuitem', { name: 'Faire sortir' }).click();
  await expect.poll(() => listener.connected).toBe(false);

  const heardBefore = listener.heard;
  const until = Date.now() + TRYING_MS;
  let tries = 0;
  while (Date.now() < until) {
    expect(await listener.connect(way)).toBe(false);
    tries += 1;
    await wait(50);
  }
  expect(tries).toBeGreaterThan(3);
  expect(listener.heard).toBe(heardBefore);
  expect((await sent.post(`/api/classrooms/${classroom}/media-token`)).status()).toBe(403);

  await sent.goToClass(classroom);
  await expect(sent.page.getByRole('heading', { name: 'L’enseignant vous a fait sortir' })).toBeVisible();
  await sent.page.reload();
  await expect(sent.page.getByRole('heading', { name: 'L’enseignant vous a fait sortir' })).toBeVisible();
});

test('a banned visitor stays out after a reload, and with a new name and a new browser', async ({
  visit,
  lessonIn,
}) => {
  const classroom = await lessonIn('ecole');
  const lead = await (await visit()).become('demo-ecole-prof-1');
  await lead.command(classroom, { type: 'open' });
  await enterClass(lead, classroom);
  await lead.page.getByRole('button', { name: 'Personnes' }).click();

  const ask = async (name: string) => {
    const visitor = await visit();
    await visitor.goToClass(classroom);
    await visitor.page.getByRole('textbox').fill(name);
    await visitor.page.getByRole('button', { name: 'Demander à entrer' }).click();
    await expect(visitor.page.getByRole('heading', { name: 'La demande est arrivée' })).toBeVisible();
    return visitor;
  };

  const visitor = await ask('Zoé Quidam');
  await test.step('[C16] who waits asks nothing', async () => {
    const asked: string[] = [];
    visitor.page.on('request', (request) => asked.push(request.url()));
    await visitor.page.waitForTimeout(3_000);
    expect(asked).toEqual([]);
  });
  await lead.page.getByRole('button', { name: 'Laisser entrer Zoé Quidam', exact: true }).click();
  await visitor.page.getByRole('button', { name: /^Entrer/ }).click();
  await expect(visitor.page.getByRole('button', { name: 'Lever la main' })).toBeVisible();

  await lead.page.getByRole('button', { name: 'Actions pour Zoé Quidam' }).first().click();
  await lead.page.getByRole('menuitem', { name: 'Fermer la porte pour la séance' }).click();
  const shut = visitor.page.getByRole('heading', { name: 'Vous ne pouvez plus entrer dans cette séance' });
  await expect(shut).toBeVisible();
  await visitor.page.reload();
  await expect(shut).toBeVisible();

  const again = await ask('Bob Nouveau');
  await expect(lead.page.getByText('à vérifier')).toBeVisible();
  expect((await again.post(`/api/classrooms/${classroom}/media-token`)).status()).toBe(403);
  expect((await again.get(`/api/classrooms/${classroom}/people`)).status()).toBe(403);
});
