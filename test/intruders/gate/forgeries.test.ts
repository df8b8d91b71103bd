import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { enter, giveClassCard, givePass, reportPlace, takeTicket } from '#gate/model/contract.ts';
import { forgeriesOf } from '#gate/server/credentials/forgeries.arbitrary.ts';
import { openCredentials } from '#gate/server/credentials/index.ts';
import { hours } from '#kit/model/clock.ts';
import { readConfig } from '#kit/server/config.ts';
import { listLessons, listSchools } from '#people/model/contract.ts';
import { divisionId, personId } from '#people/model/ids.ts';
import { openTown, type Town } from '../../http/people/town.ts';
import { embeddedPlaces } from '../../kit/databases.ts';
import { bulletinFor, doWork, newTicketId, ticketFor } from '../../kit/gate.ts';
import { bombard, countOf } from '../kit/bombard.ts';

const secrets = { PREAU_GATE_SECRETS: 'g'.repeat(32), PREAU_CELL: 'test-1' };
/** Two come in, and then nobody. */
const squeezed = { ...secrets, PREAU_GATE_RATE: '0.000001' };
const config = readConfig({ PREAU_SECRET: 'Fm3qz8TnW1cVb6LxJ0yRk5sHd9gPe2uA', ...secrets });

const places = embeddedPlaces();
let ahead = 0;
const clock = { now: () => Date.now() + ahead };
afterEach(() => {
  ahead = 0;
});
let town: Town;
let genuine: { pass: string; ticket: string; card: string; entry: string };
beforeAll(async () => {
  await places.prepare();
  town = await openTown({ place: await places.create(), environment: secrets, clock });
  const [alix, anne] = [await town.as('alix'), await town.as('anne')];
  const [lesson] = (await anne.call(listLessons)).body.lessons;
  const { card } = (await anne.call(giveClassCard, { params: { lesson: lesson?.id ?? ('' as never) } })).body;
  const visitor = town.browser();
  genuine = {
    pass: (await alix.call(givePass)).body.pass,
    ticket: await ticketFor(visitor),
    card,
    entry: (await visitor.call(listSchools)).entry?.split(';')[0]?.split('=')[1] ?? '',
  };
}, 60_000);
afterAll(async () => {
  await town[Symbol.asyncDispose]();
  await places[Symbol.asyncDispose]();
});

/** Every third of them: ten thousand in all are enough. */
const some = (token: string) => forgeriesOf(token).filter((_, i) => i % 3 === 0);
const refusals = (fallen: Record<string, number>) =>
  Object.keys(fallen).filter((key) => !/^4\d\d /.test(key));

describe('what somebody makes of a genuine token', () => {
  let fired = 0;

  it('[G11] as a pass or a ticket lets nobody in', async () => {
    for (const kind of ['pass', 'ticket'] as const) {
      const control = await bombard(town.origin, [
        { path: enter.path, body: { place: { [kind]: genuine[kind] } } },
      ]);
      expect(control).toEqual({ '200 enter': 1 });
      const shots = some(genuine[kind]).map(([, forged]) => ({
        path: enter.path,
        body: { place: { [kind]: forged } },
      }));
      const fallen = await bombard(town.origin, shots);
      fired += countOf(fallen);
      expect([kind, refusals(fallen)]).toEqual([kind, []]);
    }
  });

  it('[G5] as a class card gives no ticket', async () => {
    const id = newTicketId();
    const control = { path: takeTicket.path, body: { id, payment: { card: genuine.card } } };
    expect(await bombard(town.origin, [control])).toEqual({ '200 ticket': 1 });
    const shots = some(genuine.card).map(([, card]) => ({
      path: takeTicket.path,
      body: { id, payment: { card } },
    }));
    const fallen = await bombard(town.origin, shots);
    fired += countOf(fallen);
    expect(refusals(fallen)).toEqual([]);
  });

  it('[G11] as an entry opens nothing while others wait', async () => {
    await using full = await openTown({ place: await places.create(), environment: secrets, clock });
    const inside = full.browser();
    expect((await inside.call(listSchools)).status).toBe(200);
    const entry = inside.cookies.split('=')[1] ?? '';
    await close(full);
    const path = listSchools.path;
    expect(await bombard(full.origin, [{ path, cookie: `preau.entry=${entry}` }])).toEqual({ '200': 1 });
    const shots = forgeriesOf(entry).flatMap(([, forged]) =>
      typeof forged === 'string' && /^[\x21-\x7e]{0,4000}$/.test(forged) && !/[;,]/.test(forged)
        ? [{ path, cookie: `preau.entry=${forged}` }]
        : [],
    );
    const fallen = await bombard(full.origin, shots);
    fired += countOf(fallen);
    expect(Object.keys(fallen)).toEqual(['401 gate.no-entry']);
  });

  it('was tried ten thousand times, and the gate still lets in who may', async () => {
    expect(fired).toBeGreaterThan(10_000);
    const place = { ticket: await ticketFor(town.browser()) };
    expect(await bombard(town.origin, [{ path: enter.path, body: { place } }])).toEqual({ '200 enter': 1 });
  });
});

/** Has an operator shut the gate, and empties its bucket. */
async function close(open: Town): Promise<void> {
  const [token] = openCredentials(config).staffTokens;
  await fetch(`${open.origin}/gate/orders`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ engaged: true, rate: 0 }),
  });
  const browser = open.browser();
  await expect.poll(async () => (await bulletinFor(browser)).engaged, { timeout: 5_000 }).toBe(true);
}

describe('a token in the place of another', () => {
  it('[G11] is nothing, whatever it is and whoever signed it', async () => {
    const { pass, ticket, card, entry } = genuine;
    const other = openCredentials({ ...config, cell: { ...config.cell, name: 'test-2' } });
    const retired = openCredentials({ ...config, cell: { ...config.cell, gateSecrets: ['r'.repeat(32)] } });
    const holder = {
      person: personId.parse('somebody'),
      role: 'pupil' as const,
      divisions: [divisionId.parse('0750001A/x')] as [ReturnType<typeof divisionId.parse>],
    };
    const strangers = [other, retired].flatMap(({ passes, tickets }) => [
      { pass: passes.sign(holder, clock.now()) },
      { ticket: tickets.sign({ id: newTicketId() }, clock.now()) },
    ]);
    const swapped = [
      { pass: ticket },
      { pass: card },
      { pass: entry },
      { ticket: pass },
      { ticket: card },
      { ticket: entry },
    ];
    const shots = [...strangers, ...swapped].map((place) => ({ path: enter.path, body: { place } }));
    expect(await bombard(town.origin, shots)).toEqual({ '403 gate.place-void': shots.length });
    const session = (await town.as('alix')).cookies;
    expect(session).toContain('session_token');
    const [, value = ''] = /session_token=([^;]+)/.exec(session) ?? [];
    const signed = await fetch(town.origin + listLessons.path, {
      headers: { cookie: `preau.session_token=${entry}` },
    });
    expect(signed.status).toBe(401);
    expect(openCredentials(config).entries.read(value, clock.now())).toBeNull();
  });

  it('[G5] [G3] is over when its day or its school year is', async () => {
    const knock = (place: object) => bombard(town.origin, [{ path: enter.path, body: { place } }]);
    const { pass } = genuine;
    const ticket = await ticketFor(town.browser());
    // Over any weekend, whose days are counted with the school day beside them.
    ahead = hours(24 * 4);
    expect(await knock({ ticket })).toEqual({ '403 gate.place-void': 1 });
    expect(await knock({ pass })).toEqual({ '200 enter': 1 });
    ahead = hours(24 * 400);
    expect(await knock({ pass })).toEqual({ '403 gate.place-void': 1 });
    ahead = 0;
    expect(await knock({ ticket })).toEqual({ '200 enter': 1 });
  });
});

describe('who is called', () => {
  it('[G9] and knocks five hundred times takes one token', async () => {
    await using full = await openTown({ place: await places.create(), environment: secrets, clock });
    const pass = (await (await full.as('alix')).call(givePass)).body.pass;
    const other = (await (await full.as('basile')).call(givePass)).body.pass;
    await close(full);
    const [token] = openCredentials(config).staffTokens;
    // Two tokens a second or so, and a bucket of two.
    await fetch(`${full.origin}/gate/orders`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ rate: 1 }),
    });
    const observer = full.browser();
    await expect.poll(async () => (await bulletinFor(observer)).rate, { timeout: 5_000 }).toBe(1);
    const knock = (given: string) => ({ path: enter.path, body: { place: { pass: given } } });
    await expect
      .poll(() => bombard(full.origin, [knock(pass)]), { timeout: 10_000 })
      .toEqual({ '200 enter': 1 });
    const loop = await bombard(
      full.origin,
      Array.from({ length: 500 }, () => knock(pass)),
    );
    expect(loop).toEqual({ '200 enter': 500 });
    await expect
      .poll(() => bombard(full.origin, [knock(other)]), { timeout: 5_000 })
      .toEqual({ '200 enter': 1 });
  });

  it('[G9] and finds no token gains nothing by asking again, nor by a refusal that is another’s', async () => {
    await using full = await openTown({ place: await places.create(), environment: squeezed, clock });
    const tickets = [];
    for (let i = 0; i < 8; i += 1) tickets.push(await ticketFor(full.browser()));
    const answers = [];
    for (const ticket of tickets) {
      const { body } = await full.browser().call(enter, { body: { place: { ticket } } });
      answers.push({ ticket, ...body });
    }
    const later = answers.flatMap((answer) => (answer.answer === 'later' ? [answer] : []));
    expect(later.length).toBeGreaterThan(1);
    const [one, two] = later;
    const shots = Array.from({ length: 200 }, (_, i) => ({
      path: enter.path,
      body: { place: { ticket: one?.ticket }, refusal: i % 2 === 0 ? one?.refusal : two?.refusal },
    }));
    const fallen = await bombard(full.origin, shots);
    expect(fallen).toEqual({ '200 later': 200 });
  });
});

describe('a walk-in who does no work', () => {
  it('[G10] gets no ticket: another’s nonces, another bulletin’s, too old ones, none', async () => {
    await using calm = await openTown({ place: await places.create(), environment: secrets });
    const browser = calm.browser();
    const { cell, seq, work } = await bulletinFor(browser);
    const [id, stranger] = [newTicketId(), newTicketId()];
    const nonces = doWork(work, { cell, seq, id });
    const asked = (holder: string, given: { seq: number; nonces: number[] }) => ({
      path: takeTicket.path,
      body: { id: holder, payment: { work: given } },
    });
    const bad = [
      asked(stranger, { seq, nonces }),
      asked(id, { seq: seq - 1, nonces }),
      asked(id, { seq: seq - 1_000, nonces: doWork(work, { cell, seq: seq - 1_000, id }) }),
      asked(id, { seq: seq + 1_000, nonces: doWork(work, { cell, seq: seq + 1_000, id }) }),
      asked(id, { seq, nonces: [...nonces].reverse() }),
      asked(id, { seq, nonces: nonces.map(() => 0) }),
      asked(id, { seq, nonces: doWork(work, { cell: 'test-2', seq, id }) }),
    ];
    expect(await bombard(calm.origin, bad)).toEqual({ '403 gate.work-not-done': bad.length });
    expect(await bombard(calm.origin, [asked(id, { seq, nonces })])).toEqual({ '200 ticket': 1 });
  });

  it('[G6] and who was not asked, tell the census nothing', async () => {
    const ticket = await ticketFor(town.browser());
    const shots = [2, 3, 7, 1_024, 2 ** 40].map((sample) => ({
      path: reportPlace.path,
      body: { place: { ticket }, sample },
    }));
    expect(await bombard(town.origin, shots)).toEqual({ '409 gate.not-asked': shots.length });
  });

  it('and what is no request at all costs no failure', async () => {
    const bodies = [
      null,
      [],
      7,
      'x',
      { place: null },
      { place: { pass: '\0' } },
      { place: { pass: 'é'.repeat(4_000) } },
      { place: { pass: 'a', ticket: 'b' } },
      { place: [[[[]]]] },
      { payment: {} },
      { id: 'x'.repeat(100_000) },
    ];
    const shots = [enter.path, takeTicket.path, reportPlace.path].flatMap((path) =>
      bodies.map((body) => ({ path, body })),
    );
    const fallen = await bombard(town.origin, shots);
    expect(refusals(fallen)).toEqual([]);
  });
});
