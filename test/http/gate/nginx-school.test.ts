import { describe, expect, it } from 'vitest';
import { OVERLAP } from '#gate/model/constants.ts';
import { seconds } from '#kit/model/clock.ts';
import { listSchools } from '#people/model/contract.ts';
import { Browser } from '#test/kit/browser.ts';
import { ticketFor } from '#test/kit/gate.ts';
import { standGate } from '#test/kit/gate-alone.ts';
import { findNginx } from '#test/kit/nginx.ts';
import { beforeSchool, entryOf, knock, oldEntry, page, wide } from './behind-nginx.ts';

describe.skipIf(findNginx() === undefined)('nginx before a school', () => {
  it('[G11] hands a new entry on with the request that it was given to, and the school believes it', async () => {
    await using opened = await beforeSchool();
    const { gate, school, nginx } = opened;
    const visitor = new Browser(nginx.origin);
    expect((await visitor.call(listSchools)).status).toBe(200);
    expect((await visitor.call(listSchools)).entry).toBeUndefined();
    // While no gate runs the school looks itself, at entries that nginx has not asked about as well.
    const fresh = new Browser(nginx.origin);
    expect(await knock(fresh, { ticket: await ticketFor(fresh) })).toBe('enter');
    await gate.stop();
    expect((await fresh.call(listSchools)).status).toBe(200);
    expect((await new Browser(nginx.origin).call(listSchools)).code).toBe('gate.no-entry');
    // Past nginx one gets no further: the school looks itself.
    expect((await school.browser().call(listSchools)).code).toBe('gate.no-entry');
  });

  it('[G5] brings a walk-in past an engaged gate, and nobody with an entry of another cell', async () => {
    await using opened = await beforeSchool({ orders: { engaged: true, rate: null } });
    const { gate, school, nginx } = opened;
    const walkIn = new Browser(nginx.origin);
    expect((await walkIn.call(listSchools)).code).toBe('gate.no-entry');
    const shown = await page(nginx, '/college');
    expect([shown.status, shown.headers.get('retry-after'), await shown.text()]).toEqual([
      503,
      '120',
      expect.stringContaining('/gate/assets/'),
    ]);
    expect(await knock(walkIn, { ticket: await ticketFor(walkIn) })).toBe('enter');
    expect((await walkIn.call(listSchools)).status).toBe(200);

    await using other = await standGate({ ...wide, PREAU_CELL: 'test-2' });
    const stranger = new Browser(`http://${other.address}`);
    expect(await knock(stranger, { ticket: await ticketFor(stranger) })).toBe('enter');
    const headers = { cookie: stranger.cookies };
    for (const origin of [nginx.origin, school.origin]) {
      expect((await fetch(origin + listSchools.path, { headers })).status).toBe(401);
    }
    await gate.stop();
    expect((await fetch(nginx.origin + listSchools.path, { headers })).status).toBe(401);
    expect((await walkIn.call(listSchools)).status).toBe(200);
  });

  it('[G11] has an entry renewed once, by the gate, and its holder stays', async () => {
    let later = 0;
    const clock = { now: () => Date.now() + later };
    await using opened = await beforeSchool({ clock });
    const { nginx } = opened;
    const renewing = await page(nginx, listSchools.path, oldEntry());
    const given = renewing.headers.getSetCookie().filter((cookie) => cookie.startsWith('preau.entry='));
    expect([renewing.status, given.length]).toEqual([200, 1]);
    later = seconds(OVERLAP + 5);
    expect((await page(nginx, listSchools.path, entryOf(renewing))).status).toBe(200);
  });
});
