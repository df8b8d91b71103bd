import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { RENEWED_AFTER, SLOT } from '#gate/model/constants.ts';
import { enter } from '#gate/model/contract.ts';
import { type Credentials, openCredentials } from '#gate/server/credentials/index.ts';
import type { Orders } from '#gate/server/staff/orders.ts';
import { type Clock, seconds } from '#kit/model/clock.ts';
import { readConfig } from '#kit/server/config.ts';
import type { Browser } from '#test/kit/browser.ts';
import { embeddedPlaces } from '#test/kit/databases.ts';
import { newTicketId } from '#test/kit/gate.ts';
import { cellEnvironment, type StandingGate, standGate } from '#test/kit/gate-alone.ts';
import { type Nginx, runNginx } from '#test/kit/nginx.ts';
import { openSchool } from '#test/kit/school.ts';
import { otherSite } from './other-site.ts';

/** Nobody comes in, save the two for whom every bucket has a token. */
export const squeezed = { PREAU_GATE_RATE: '0.000001' };
export const wide = { PREAU_GATE_RATE: '1000' };

export async function beforeOtherSite(environment: Readonly<Record<string, string>>) {
  await using opened = new AsyncDisposableStack();
  const site = opened.use(await otherSite());
  const gate = opened.use(await standGate(environment));
  const places = { gate: gate.address, site: site.address, folder: gate.folder };
  const nginx = opened.use(await runNginx({ ...places, before: 'another site' }));
  const resources = opened.move();
  return { gate, nginx, [Symbol.asyncDispose]: () => resources.disposeAsync() };
}

/** @param orders what the gate's operator has ordered before it starts */
export async function beforeSchool({ clock, orders }: { clock?: Clock; orders?: Orders } = {}) {
  await using opened = new AsyncDisposableStack();
  const databases = opened.use(embeddedPlaces());
  await databases.prepare();
  const gate = opened.use(await standGate(wide, clock));
  if (orders !== undefined) await order(gate, orders);
  const school = opened.use(
    await openSchool({
      place: await databases.create(),
      ...(clock && { clock }),
      environment: {
        ...cellEnvironment,
        PREAU_GATE: 'elsewhere',
        PREAU_GATE_URL: `http://${gate.address}`,
        PREAU_TRUST_PROXY: '1',
      },
    }),
  );
  const site = school.origin.replace('http://', '');
  const nginx = opened.use(
    await runNginx({ gate: gate.address, site, folder: gate.folder, before: 'a school' }),
  );
  const resources = opened.move();
  return { gate, school, nginx, [Symbol.asyncDispose]: () => resources.disposeAsync() };
}

/** Starts a gate again, with an operator's orders. */
export async function order(gate: StandingGate, orders: Orders): Promise<void> {
  await gate.stop();
  await writeFile(join(gate.folder, 'orders.json'), JSON.stringify(orders));
  await gate.start();
}

export const page = (nginx: Nginx, path: string, cookie = '') =>
  fetch(nginx.origin + path, { headers: { accept: 'text/html', cookie } });

export const knock = async (browser: Browser, place: { pass: string } | { ticket: string }) =>
  (await browser.call(enter, { body: { place } })).body.answer;

/** The entry that an answer brings, as a browser sends it back. */
export function entryOf(response: Response): string | undefined {
  const cookie = response.headers.getSetCookie().find((each) => each.startsWith('preau.entry='));
  return cookie?.split(';')[0];
}

/** What the gate of the tests' cell signs with. */
export function cellCredentials(): Credentials {
  return openCredentials(readConfig({ PREAU_SECRET: 's'.repeat(32), ...cellEnvironment }));
}

/** The only entry of its holder, as a browser sends it. */
export function signedEntry(times: { issued: number; renewed: number; ends: number }): string {
  const token = cellCredentials().entries.sign({ kind: 'ticket', holder: newTicketId(), ...times });
  return `preau.entry=${token}`;
}

export function newEntry(): string {
  const now = Date.now();
  return signedEntry({ issued: now, renewed: now, ends: now + seconds(SLOT) });
}

/** One that is renewed by its next use. */
export function oldEntry(): string {
  const then = Date.now() - seconds(RENEWED_AFTER + 1);
  return signedEntry({ issued: then, renewed: then, ends: then + seconds(SLOT) });
}
