import { expect, it, vi } from 'vitest';
import { checkEntry, enter, readBulletin, readKeys } from '#gate/model/contract.ts';
import { listSchools } from '#people/model/contract.ts';
import { eachDatabaseKind } from '#test/kit/databases.ts';
import { bulletinFor, ticketFor } from '#test/kit/gate.ts';
import { openSchool } from '#test/kit/school.ts';

/** Two may come in at once, and then one in a hundred seconds. */
const squeezed = { PREAU_GATE_RATE: '0.01' };

eachDatabaseKind('a gate that few can pass', (newPlace) => {
  it('[G2] lets in whoever comes while nobody waits, without a step', async () => {
    await using school = await openSchool({ place: await newPlace() });
    const browser = school.browser();
    const { status, entry } = await browser.call(listSchools);
    expect(status).toBe(200);
    expect(entry).toMatch(/^preau\.entry=[^;]+; Max-Age=4\d{3}; Path=\/; HttpOnly; SameSite=Lax$/);
    const again = await browser.call(listSchools);
    expect([again.status, again.entry]).toEqual([200, undefined]);
    expect((await browser.call(checkEntry)).status).toBe(204);
  });

  it('[G11] lets nobody past without an entry once others wait, and never ends one', async () => {
    await using school = await openSchool({ place: await newPlace(), environment: squeezed });
    const inside = school.browser();
    expect((await inside.call(listSchools)).status).toBe(200);
    const crowd = [school.browser(), school.browser(), school.browser()];
    const answers = [];
    for (const one of crowd) answers.push((await one.call(listSchools)).code);
    expect(answers.slice(-2)).toEqual(['gate.no-entry', 'gate.no-entry']);
    const outside = school.browser();
    expect((await outside.call(checkEntry)).status).toBe(401);
    expect((await inside.call(listSchools)).status).toBe(200);
  });

  it('[G5] keeps a walk-in’s place by its ticket, and lets it in when it is its turn', async () => {
    await using school = await openSchool({ place: await newPlace(), environment: { PREAU_GATE_RATE: '2' } });
    const walkIn = school.browser();
    const ticket = await ticketFor(walkIn);
    const { body } = await walkIn.call(enter, { body: { place: { ticket } } });
    expect(body).toMatchObject({ answer: 'enter' });
    expect((await walkIn.call(listSchools)).status).toBe(200);
  });

  it('[G1] publishes a bulletin each second, whose number only grows', async () => {
    await using school = await openSchool({ place: await newPlace() });
    const browser = school.browser();
    const first = await bulletinFor(browser);
    await vi.waitFor(
      async () => expect((await bulletinFor(browser)).seq).toBeGreaterThan(first.seq + 1),
      5_000,
    );
    expect(first).toMatchObject({ v: 1, cell: 'preau', engaged: false, called: 1 });
    expect((await browser.call(readKeys)).body.keys).toHaveLength(1);
    expect((await browser.call(readBulletin)).entry).toBeUndefined();
  });
});
