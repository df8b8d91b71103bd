import { expect, it } from 'vitest';
import { enter, giveClassCard, giveClassCode, givePass, takeTicket } from '#gate/model/contract.ts';
import { listLessons, listSchools } from '#people/model/contract.ts';
import type { Browser } from '#test/kit/browser.ts';
import { eachDatabaseKind } from '#test/kit/databases.ts';
import { newTicketId, ticketFor } from '#test/kit/gate.ts';
import { openTown, sharedTown, type Town } from '../people/town.ts';

/** Of a ticket, what its holder may read. */
const claimsOf = (ticket: string) =>
  JSON.parse(Buffer.from(ticket.split('.')[1] ?? '', 'base64url').toString());

async function lessonOf(browser: Browser) {
  const [lesson] = (await browser.call(listLessons)).body.lessons;
  if (lesson === undefined) throw new Error('There is no lesson.');
  return lesson.id;
}

const take = (browser: Browser, payment: { code: string } | { card: string }, id = newTicketId()) =>
  browser.call(takeTicket, { body: { id, payment } });

async function codeOf(town: Town) {
  const anne = await town.as('anne');
  const lesson = await lessonOf(anne);
  const { body } = await anne.call(giveClassCode, { params: { lesson } });
  return { ...body, lesson };
}

eachDatabaseKind('the code and the card of a class', (newPlace) => {
  const shared = sharedTown(newPlace);

  it('[G5] are for who teaches the lesson, and nobody else', async () => {
    const town = shared();
    const lesson = await lessonOf(await town.as('anne'));
    for (const route of [giveClassCode, giveClassCard]) {
      const answers: Record<string, number> = {};
      for (const someone of ['anne', 'bruno', 'chloe', 'alix', 'paule', 'administrator', 'nobody'] as const) {
        answers[someone] = (await (await town.as(someone)).call(route, { params: { lesson } })).status;
      }
      expect(answers).toEqual({
        anne: 200,
        bruno: 403,
        chloe: 403,
        alix: 403,
        paule: 403,
        administrator: 403,
        nobody: 401,
      });
    }
  });

  it('[G5] the code brings a pupil without a password into the lane of the class, typed as one likes', async () => {
    const town = shared();
    const pass = claimsOf((await (await town.as('alix')).call(givePass)).body.pass);
    const { code, lesson } = await codeOf(town);
    expect(code).toMatch(/^[B-DF-HJ-NP-TV-Z]{8}$/);
    const typed = `${code.slice(0, 4).toLowerCase()} ${code.slice(4)}`;
    const { body } = await take(town.browser(), { code: typed });
    expect(claimsOf(body.ticket)).toMatchObject({ division: pass.divisions[0] });
    expect(body.lesson).toBe(lesson);
    expect((await codeOf(town)).code).toBe(code);
  });

  it('[G5] a code that no lesson has brings nobody in, nor does a card that was touched', async () => {
    const town = shared();
    const anne = await town.as('anne');
    const lesson = await lessonOf(anne);
    const { card } = (await anne.call(giveClassCard, { params: { lesson } })).body;
    const stranger = town.browser();
    expect((await take(stranger, { code: 'BCDFGHJK' })).code).toBe('gate.code-unknown');
    expect((await take(stranger, { code: "' or 1=1 --" })).code).toBe('gate.code-unknown');
    expect((await take(stranger, { card: `${card}A` })).code).toBe('gate.card-void');
    const pass = (await anne.call(givePass)).body.pass;
    expect((await take(stranger, { card: pass })).code).toBe('gate.card-void');
    expect((await take(stranger, { card })).status).toBe(200);
  });
});

eachDatabaseKind('a card that went around the town', (newPlace) => {
  it('[G11] lets in the roster and five more, whatever ids come with it', async () => {
    await using town = await openTown({ place: await newPlace('town') });
    const anne = await town.as('anne');
    const lesson = await lessonOf(anne);
    const { card } = (await anne.call(giveClassCard, { params: { lesson } })).body;
    // Two pupils are in the class.
    const tickets = [];
    for (let i = 0; i < 28; i += 1) {
      const { body } = await take(town.browser(), { card });
      tickets.push(body.ticket);
    }
    expect((await take(town.browser(), { card })).code).toBe('gate.class-full');
    const answers = [];
    for (const ticket of tickets) {
      const { body, code } = await town.browser().call(enter, { body: { place: { ticket } } });
      answers.push(code ?? body.answer);
    }
    expect(answers.filter((answer) => answer === 'enter')).toHaveLength(7);
    expect(answers.filter((answer) => answer === 'gate.class-full')).toHaveLength(21);
  });
});

eachDatabaseKind('a place that several share', (newPlace) => {
  const knock = async (browser: Browser, place: { pass: string } | { ticket: string }) =>
    (await browser.call(enter, { body: { place } })).body.answer;

  it('[G11] is held by the one who came last', async () => {
    await using town = await openTown({ place: await newPlace('town') });
    const { pass } = (await (await town.as('alix')).call(givePass)).body;
    const ticket = await ticketFor(town.browser());
    for (const place of [{ pass }, { ticket }]) {
      const [one, other] = [town.browser(), town.browser()];
      expect(await knock(one, place)).toBe('enter');
      expect((await one.call(listSchools)).status).toBe(200);
      expect(await knock(other, place)).toBe('enter');
      expect((await other.call(listSchools)).status).toBe(200);
      expect((await one.call(listSchools)).code).toBe('gate.displaced');
      expect((await other.call(listSchools)).status).toBe(200);
      // Who comes back takes the seat again.
      expect(await knock(one, place)).toBe('enter');
      expect((await one.call(listSchools)).status).toBe(200);
      expect((await other.call(listSchools)).code).toBe('gate.displaced');
    }
  });
});
