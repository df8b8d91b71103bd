import { describe, expect, it, vi } from 'vitest';
import { enter } from '#gate/model/contract.ts';
import { seconds } from '#kit/model/clock.ts';
import { Browser } from '#test/kit/browser.ts';
import { ticketFor } from '#test/kit/gate.ts';
import { standGate } from '#test/kit/gate-alone.ts';
import { findNginx, type Nginx } from '#test/kit/nginx.ts';
import {
  beforeOtherSite,
  entryOf,
  knock,
  newEntry,
  oldEntry,
  order,
  page,
  signedEntry,
  wide,
} from './behind-nginx.ts';
import type { Echo } from './other-site.ts';

const statusOf = async (nginx: Nginx, cookie: string) => (await page(nginx, '/', cookie)).status;

/** A site that nobody enters without an entry; whoever knocks gets one. */
async function engaged() {
  const opened = await beforeOtherSite(wide);
  await order(opened.gate, { engaged: true, rate: 1_000 });
  return opened;
}

describe.skipIf(findNginx() === undefined)('what nginx remembers of entries', () => {
  it('[G11] is said of nothing but the entry that the gate has looked at', async () => {
    await using opened = await engaged();
    const { gate, nginx } = opened;
    const entry = newEntry();
    const [, token = ''] = entry.split('=');
    const encoded = `%${token.charCodeAt(1).toString(16)}`;
    // Each is an attempt to have the gate look at one thing, and nginx remember it of another.
    const attempts = [
      { header: `a=b;${entry}; preau.entry=fake1`, key: 'preau.entry=fake1' },
      { header: `preau.entry=fake2; ${entry}`, key: 'preau.entry=fake2' },
      { header: `__Host-preau.entry=fake3; ${entry}`, key: '__Host-preau.entry=fake3' },
      { header: `preau.entry=${token[0]}${encoded}${token.slice(2)}`, key: `preau.entry=${token[0]}` },
      { header: `preau.entry="${token}"`, key: 'preau.entry=""' },
      { header: `${entry}%20`, key: 'preau.entry=%20' },
      { header: `preau.entry=; ${entry}`, key: 'preau.entry=' },
    ];
    for (const { header, key } of attempts) {
      await page(nginx, '/', header);
      expect([key, await statusOf(nginx, key)]).toEqual([key, 503]);
    }
    expect(await statusOf(nginx, entry)).toBe(200);
    await gate.stop();
    for (const { key } of attempts) expect([key, await statusOf(nginx, key)]).toEqual([key, 503]);
    expect(await statusOf(nginx, entry)).toBe(200);
    expect(new Set(await nginx.kept())).toEqual(new Set([entry]));
  });

  it('[G11] ends with the entry, though no gate answers', async () => {
    await using opened = await engaged();
    const { gate, nginx } = opened;
    const now = Date.now();
    const entry = signedEntry({ issued: now, renewed: now, ends: now + seconds(4) });
    expect(await statusOf(nginx, entry)).toBe(200);
    await gate.stop();
    expect(await statusOf(nginx, entry)).toBe(200);
    const over = async () => expect(await statusOf(nginx, entry)).toBe(503);
    await vi.waitFor(over, { timeout: 8_000, interval: 100 });
  });

  it('[G11] is some seconds old at most while the gate answers, whoever asks at once, and lasts while it does not', async () => {
    await using opened = await engaged();
    const { gate, nginx } = opened;
    const third = newEntry();
    expect(await statusOf(nginx, third)).toBe(200);
    const [one, other] = [new Browser(nginx.origin), new Browser(nginx.origin)];
    const ticket = await ticketFor(one);
    expect(await knock(one, { ticket })).toBe('enter');
    expect(await statusOf(nginx, one.cookies)).toBe(200);
    expect(await knock(other, { ticket })).toBe('enter');
    expect(await statusOf(nginx, other.cookies)).toBe(200);
    // Somebody else took the place.
    const over = async () => expect(await statusOf(nginx, one.cookies)).toBe(503);
    await vi.waitFor(over, { timeout: 15_000, interval: 100 });
    const crowd = await Promise.all(Array.from({ length: 50 }, () => statusOf(nginx, one.cookies)));
    expect(new Set(crowd)).toEqual(new Set([503]));
    expect(await statusOf(nginx, other.cookies)).toBe(200);
    await gate.stop();
    expect(await statusOf(nginx, third)).toBe(200);
    expect(await statusOf(nginx, `${third.slice(0, -1)}_`)).toBe(503);
  });

  it('[G11] holds of an entry that was given or renewed, and not used since', async () => {
    await using opened = await beforeOtherSite(wide);
    const { gate, nginx } = opened;
    const given = entryOf(await page(nginx, '/')) ?? '';
    const renewed = entryOf(await page(nginx, '/', oldEntry())) ?? '';
    expect([given, renewed]).toEqual(Array(2).fill(expect.stringMatching(/^preau\.entry=e/)));
    await vi.waitFor(async () =>
      expect(await nginx.kept()).toEqual(expect.arrayContaining([given, renewed])),
    );
    await gate.stop();
    expect(await statusOf(nginx, given)).toBe(200);
    expect(await statusOf(nginx, renewed)).toBe(200);
    expect(await statusOf(nginx, '')).toBe(503);
  });

  it('[G11] is not of another cell, though it has the same secrets', async () => {
    await using opened = await engaged();
    await using other = await standGate({ ...wide, PREAU_CELL: 'test-2' });
    const stranger = new Browser(`http://${other.address}`);
    const ticket = await ticketFor(stranger);
    expect(await knock(stranger, { ticket })).toBe('enter');
    expect(await statusOf(opened.nginx, stranger.cookies)).toBe(503);
    const here = new Browser(opened.nginx.origin);
    expect((await here.call(enter, { body: { place: { ticket } } })).code).toBe('gate.place-void');
  });
});

describe.skipIf(findNginx() === undefined)('an entry that nginx hands out', () => {
  it('[G2] comes with every kind of answer, stands before the other cookies, and no cache keeps it', async () => {
    await using opened = await beforeOtherSite(wide);
    const { nginx } = opened;
    const first = await page(nginx, '/', 'a=b; preau.entry=old');
    const entry = entryOf(first) ?? '';
    expect(((await first.json()) as Echo).headers.cookie).toBe(`${entry}; a=b; preau.entry=old`);
    expect(first.headers.get('cache-control')).toBe('private, no-store');
    const missing = await page(nginx, '/missing');
    expect([missing.status, entryOf(missing)]).toEqual([404, expect.stringMatching(/^preau\.entry=e/)]);
    const again = await page(nginx, '/', entry);
    expect(((await again.json()) as Echo).headers.cookie).toBe(entry);
    expect([entryOf(again), again.headers.get('cache-control')]).toEqual([undefined, null]);
  });
});
