import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  checkEntry,
  enter,
  giveClassCard,
  giveClassCode,
  givePass,
  readBulletin,
  reportPlace,
  showStatus,
  takeTicket,
} from '#gate/model/contract.ts';
import { type Credentials, openCredentials } from '#gate/server/credentials/index.ts';
import { hours, seconds } from '#kit/model/clock.ts';
import { type Config, readConfig } from '#kit/server/config.ts';
import { listLessons } from '#people/model/contract.ts';
import { divisionId, personId } from '#people/model/ids.ts';
import { openTown, type Town } from '../../http/people/town.ts';
import { embeddedPlaces } from '../../kit/databases.ts';
import { newTicketId, ticketFor } from '../../kit/gate.ts';
import { fire, type Shot } from '../kit/bombard.ts';

const OLDER = 'o'.repeat(32);
const environment = {
  PREAU_SECRET: 'Fm3qz8TnW1cVb6LxJ0yRk5sHd9gPe2uA',
  PREAU_CELL: 'test-1',
  PREAU_GATE_SECRETS: `${'n'.repeat(32)},${OLDER}`,
};
const config = readConfig(environment);
const credentialsOf = (cell: Partial<Config['cell']>) =>
  openCredentials({ ...config, cell: { ...config.cell, ...cell } });

type Kind = 'pass' | 'ticket' | 'entry' | 'refusal' | 'card' | 'code' | 'session' | 'staff' | 'bulletin';

const places = embeddedPlaces();
/** One lets in who comes, the other was shut by its operator and has no token left. */
let [open, shut]: readonly Town[] = [];
let genuine: Record<Kind, string>;
beforeAll(async () => {
  await places.prepare();
  open = await openTown({ place: await places.create(), environment });
  shut = await openTown({ place: await places.create(), environment });
  await shutDown(shut);
  const anne = await open.as('anne');
  const [lesson] = (await anne.call(listLessons)).body.lessons;
  const params = { lesson: lesson?.id ?? ('' as never) };
  const { protected: head, payload, signature } = (await anne.call(readBulletin)).body;
  const cookie = (name: string) => new RegExp(`${name}=([^;]+)`).exec(anne.cookies)?.[1] ?? '';
  genuine = {
    pass: (await (await open.as('alix')).call(givePass)).body.pass,
    ticket: await ticketFor(open.browser()),
    entry: cookie('preau.entry'),
    refusal: openCredentials(config).refusals.sign(refusedHolder(Date.now())),
    card: (await anne.call(giveClassCard, { params })).body.card,
    code: (await anne.call(giveClassCode, { params })).body.code,
    session: cookie('preau.session_token'),
    staff: openCredentials(config).staffTokens[0],
    bulletin: `${head}.${payload}.${signature}`,
  };
}, 60_000);
afterAll(async () => {
  await open?.[Symbol.asyncDispose]();
  await shut?.[Symbol.asyncDispose]();
  await places[Symbol.asyncDispose]();
});

async function shutDown({ origin }: Town): Promise<void> {
  const headers = {
    authorization: `Bearer ${openCredentials(config).staffTokens[0]}`,
    'content-type': 'application/json',
  };
  const body = JSON.stringify({ engaged: true, rate: 0 });
  await fetch(`${origin}/gate/orders`, { method: 'POST', headers, body });
  await vi.waitFor(async () => {
    expect(await fire(origin, { path: checkEntry.path })).toBe('401 gate.no-entry');
  }, 5_000);
}

const refusedHolder = (notBefore: number) => ({
  kind: 'person' as const,
  holder: personId.parse('somebody'),
  notBefore,
});

/** Where a credential is shown: to whom, how, and what is said to one that is none. */
interface Counter {
  readonly takes: Kind;
  readonly at: () => Town | undefined;
  readonly shot: (token: string) => Shot;
  readonly welcome: string;
  readonly refusal: string;
}

const cookieOf = (name: string, token: string) => `${name}=${encodeURIComponent(token)}`;
const place = (kind: 'pass' | 'ticket', token: string) => ({ place: { [kind]: token } });

const counters: Readonly<Record<string, Counter>> = {
  'the door, as a pass': {
    takes: 'pass',
    at: () => open,
    shot: (token) => ({ path: enter.path, body: place('pass', token) }),
    welcome: '200 enter',
    refusal: '403 gate.place-void',
  },
  'the door, as a ticket': {
    takes: 'ticket',
    at: () => open,
    shot: (token) => ({ path: enter.path, body: place('ticket', token) }),
    welcome: '200 enter',
    refusal: '403 gate.place-void',
  },
  'the census, as a pass': {
    takes: 'pass',
    at: () => shut,
    shot: (token) => ({ path: reportPlace.path, body: { ...place('pass', token), sample: 1 } }),
    welcome: '204',
    refusal: '403 gate.place-void',
  },
  'the census, as a ticket': {
    takes: 'ticket',
    at: () => shut,
    shot: (token) => ({ path: reportPlace.path, body: { ...place('ticket', token), sample: 1 } }),
    welcome: '204',
    refusal: '403 gate.place-void',
  },
  'the tickets, as a card': {
    takes: 'card',
    at: () => open,
    shot: (card) => ({ path: takeTicket.path, body: { id: newTicketId(), payment: { card } } }),
    welcome: '200 ticket',
    refusal: '403 gate.card-void',
  },
  'the guard, as an entry': {
    takes: 'entry',
    at: () => shut,
    shot: (token) => ({ path: checkEntry.path, cookie: cookieOf('preau.entry', token) }),
    welcome: '204',
    refusal: '401 gate.no-entry',
  },
  'the operator’s desk': {
    takes: 'staff',
    at: () => open,
    shot: (token) => ({ path: showStatus.path, headers: { authorization: `Bearer ${token}` } }),
    welcome: '200',
    refusal: '403 gate.not-staff',
  },
  'the school, as a session': {
    takes: 'session',
    at: () => open,
    shot: (token) => ({ path: listLessons.path, cookie: `preau.session_token=${token}` }),
    welcome: '200',
    refusal: '401 people.not-signed-in',
  },
};

const show = ({ at, shot }: Counter, token: string) => fire(at()?.origin ?? '', shot(token));

describe('a credential in the place of another', () => {
  for (const [where, counter] of Object.entries(counters)) {
    it(`[G11] is nothing at ${where}, and its own is taken`, async () => {
      const answers: Partial<Record<Kind, string>> = {};
      for (const [kind, token] of Object.entries(genuine)) {
        answers[kind as Kind] = await show(counter, token);
      }
      const refused = Object.keys(genuine).map((kind) => [kind, counter.refusal]);
      expect(answers).toEqual({ ...Object.fromEntries(refused), [counter.takes]: counter.welcome });
    });
  }

  it('[G5] is nothing at the tickets, as a code, which is as short as one is', async () => {
    const shot = (code: string) => ({
      path: takeTicket.path,
      body: { id: newTicketId(), payment: { code } },
    });
    const { code, ...others } = genuine;
    expect(await fire(open?.origin ?? '', shot(code))).toBe('200 ticket');
    for (const token of Object.values(others)) {
      expect(await fire(open?.origin ?? '', shot(token))).toBe('400 kit.bad-request');
      expect(await fire(open?.origin ?? '', shot(token.slice(0, 8)))).toBe('403 gate.code-unknown');
    }
  });
});

type Signed = 'pass' | 'ticket' | 'entry' | 'card';

/** What a gate with these keys would give out at an instant. */
function signedBy({ passes, tickets, entries, cards }: Credentials, now: number): Record<Signed, string> {
  const division = divisionId.parse('0750001A/x');
  const person = personId.parse('somebody');
  return {
    pass: passes.sign({ person, role: 'pupil', divisions: [division] }, now),
    ticket: tickets.sign({ id: newTicketId() }, now),
    entry: entries.sign({
      kind: 'person',
      holder: person,
      issued: now,
      renewed: now,
      ends: now + seconds(4_500),
    }),
    card: cards.sign({ division, roster: 20 }, now),
  };
}

const ofSigned = Object.values(counters).filter(
  (counter): counter is Counter & { takes: Signed } =>
    counter.takes in { pass: 0, ticket: 0, entry: 0, card: 0 },
);

async function shown(given: Record<Signed, string>): Promise<Record<string, string>> {
  const answers: Record<string, string> = {};
  for (const [where, counter] of Object.entries(counters)) {
    if (counter.takes in given) answers[where] = await show(counter, given[counter.takes as Signed]);
  }
  return answers;
}

const all = (said: 'welcome' | 'refusal') =>
  Object.fromEntries(
    Object.entries(counters)
      .filter(([, counter]) => ofSigned.includes(counter as never))
      .map(([where, counter]) => [where, counter[said]]),
  );

describe('a credential of another gate', () => {
  it('[G11] is good if the keys are the cell’s own, the older ones too', async () => {
    expect(await shown(signedBy(openCredentials(config), Date.now()))).toEqual(all('welcome'));
    const older = credentialsOf({ gateSecrets: [OLDER] });
    expect(await shown(signedBy(older, Date.now()))).toEqual(all('welcome'));
  });

  it('[G11] is nothing of another cell, even with the same secret, of a retired secret, or of the school’s', async () => {
    for (const strange of [
      credentialsOf({ name: 'test-2' }),
      credentialsOf({ gateSecrets: ['r'.repeat(32)] }),
      credentialsOf({ gateSecrets: [] }),
      credentialsOf({ gateSecrets: [OLDER.slice(1)] }),
    ]) {
      expect(await shown(signedBy(strange, Date.now()))).toEqual(all('refusal'));
      const { staffTokens } = strange;
      const desk = counters['the operator’s desk'];
      // The cell's name is no part of its staff's tokens: its secrets are.
      if (desk && staffTokens[0] !== genuine.staff) {
        expect(await show(desk, staffTokens[0])).toBe('403 gate.not-staff');
      }
    }
  });

  it('[G5] [G11] is nothing when its time is over; a ticket is nothing on the day before it either', async () => {
    const own = openCredentials(config);
    const yearAgo = signedBy(own, Date.now() - hours(24 * 366));
    expect(await shown(yearAgo)).toEqual(all('refusal'));
    const nextWeek = signedBy(own, Date.now() + hours(24 * 7));
    const door = counters['the door, as a ticket'];
    expect(door && (await show(door, nextWeek.ticket))).toBe('403 gate.place-void');
    const past = signedBy(own, Date.now() - seconds(4_500));
    const justNow = signedBy(own, Date.now() - seconds(4_490));
    const guard = counters['the guard, as an entry'];
    expect(guard && (await show(guard, past.entry))).toBe('401 gate.no-entry');
    // Somebody later has the seat of `somebody`, whose entry this would be.
    expect(guard && (await show(guard, justNow.entry))).toBe('401 gate.displaced');
  });
});
