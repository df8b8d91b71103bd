import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OVERLAP, RENEWED_AFTER } from '#gate/model/constants.ts';
import { enter, givePass } from '#gate/model/contract.ts';
import { listSchools } from '#people/model/contract.ts';
import { openTown, type Town } from '../../http/people/town.ts';
import type { Browser } from '../../kit/browser.ts';
import { embeddedPlaces } from '../../kit/databases.ts';
import { ticketFor } from '../../kit/gate.ts';
import { StandingClock } from '../kit/standing-clock.ts';

const TEN = 10;

const clock = new StandingClock();
const places = embeddedPlaces();
let town: Town;
beforeAll(async () => {
  await places.prepare();
  town = await openTown({ place: await places.create(), clock });
}, 60_000);
afterAll(async () => {
  await town[Symbol.asyncDispose]();
  await places[Symbol.asyncDispose]();
});

/** Who of these is inside, each asked at an instant of its own. */
async function inside(browsers: readonly Browser[]): Promise<boolean[]> {
  const answers = [];
  for (const browser of browsers) {
    clock.pass(0.001);
    answers.push((await browser.call(listSchools)).status === 200);
  }
  return answers;
}

/** After what they were given last was used by each, and the overlap is over. */
async function settled(browsers: readonly Browser[]): Promise<number> {
  await inside(browsers);
  clock.pass(1);
  await inside(browsers);
  clock.pass(OVERLAP + 1);
  return (await inside(browsers)).filter(Boolean).length;
}

function holderOf(browser: Browser): string {
  const [, claims = ''] = browser.cookies.split('.').slice(1);
  return JSON.parse(Buffer.from(claims, 'base64url').toString()).holder;
}

describe('what ten browsers share', () => {
  it('[G11] as a pass or a ticket lets one of them be inside, however often and at once they knock', async () => {
    const { pass } = (await (await town.as('alix')).call(givePass)).body;
    const ticket = await ticketFor(town.browser());
    for (const place of [{ pass }, { ticket }]) {
      const ten = Array.from({ length: TEN }, () => town.browser());
      for (let round = 0; round < 5; round += 1) {
        const knocks = await Promise.all(ten.map((browser) => browser.call(enter, { body: { place } })));
        expect(knocks.map(({ body }) => body.answer)).toEqual(ten.map(() => 'enter'));
        await Promise.all(ten.map((browser) => browser.call(listSchools)));
        expect((await inside(ten)).filter(Boolean)).toHaveLength(1);
      }
    }
  });

  it('[G11] as an entry lets one of them be inside once it was renewed', async () => {
    const one = town.browser();
    await one.call(listSchools);
    const ten = [one, ...Array.from({ length: TEN - 1 }, () => one.twin())];
    expect((await inside(ten)).every(Boolean)).toBe(true);
    clock.pass(RENEWED_AFTER + 1);
    expect(await settled(ten)).toBe(1);
    // And it is the same one from then on.
    const before = await inside(ten);
    for (let renewal = 0; renewal < 5; renewal += 1) {
      clock.pass(RENEWED_AFTER + OVERLAP);
      expect(await inside(ten)).toEqual(before);
    }
  });

  it('[G11] as an entry lets one of them be inside, whoever of them does what when', async () => {
    const act = fc.record({ who: fc.nat(TEN - 1), wait: fc.integer({ min: 0, max: 45 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 10, maxLength: 30 }), async (acts) => {
        const one = town.browser();
        await one.call(listSchools);
        const ten = [one, ...Array.from({ length: TEN - 1 }, () => one.twin())];
        for (const { who, wait } of acts) {
          clock.pass(wait);
          await inside(ten.slice(who, who + 1));
        }
        clock.pass(RENEWED_AFTER + 1);
        expect(await settled(ten)).toBe(1);
      }),
      { numRuns: 15 },
    );
  });

  it('[G11] is of no use when it is over, and alone is of use as long as it is used', async () => {
    const [one, idle] = [town.browser(), town.browser()];
    await inside([one, idle]);
    const copy = idle.twin();
    for (let minute = 0; minute < 76; minute += 1) {
      clock.pass(60);
      expect(await inside([one])).toEqual([true]);
    }
    const was = holderOf(copy);
    expect((await copy.call(listSchools)).status).toBe(200);
    // Nobody waits, so the gate gives an entry to whoever has none: another one, of nobody who was here.
    expect(holderOf(copy)).not.toBe(was);
  });
});
