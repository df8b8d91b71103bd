import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bulletin } from '../../model/bulletin.ts';
import { isCalled } from '../../model/bulletin.ts';
import { readPasses } from '../../model/kept-passes.ts';
import { placeOf } from './place.ts';
import { bulletinWith, START, World } from './world.arbitrary.ts';

const KNOCK = '/gate/enter';
const READ = '/gate/bulletin.json';
const later = (notBefore: number) => ({
  status: 200,
  body: { answer: 'later', notBefore, refusal: 'signed' },
});

type Spell = 'silent' | { readonly called: number; readonly stale: number };

const called = fc.double({ min: 0, max: 1, noNaN: true });

/** Half a minute of what the gate says: how far it calls, that it is silent, or that a cache hands out old bulletins. */
const spell: fc.Arbitrary<Spell> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ called, stale: fc.constant(0) }) },
  fc.constant('silent' as const),
  fc.record({ called, stale: fc.integer({ min: 10, max: 60 }) }),
);

function saying(spells: readonly Spell[]) {
  return (at: number): Bulletin | undefined => {
    const now = spells[Math.floor((at - START) / 30_000)] ?? { called: 0, stale: 0 };
    if (now === 'silent') return undefined;
    return bulletinWith(at - now.stale * 1_000, { called: now.called });
  };
}

describe('a knock', () => {
  it('[G1] [G9] is never made uncalled, nor on a bulletin past its time, nor before the time that was told', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(spell, { minLength: 1, maxLength: 20 }),
        fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 10 }),
        fc.integer({ min: 1, max: 90 }),
        async (spells, wakes, wait) => {
          const world = new World();
          world.givePass('alix');
          const [kept] = readPasses(world.kept.get('preau.passes') ?? null, START);
          if (kept === undefined) throw new Error('There is no pass.');
          world.says = saying(spells);
          world.answers = () => later(world.now + wait * 1_000);
          world.open();
          for (let i = 0; i <= 60; i += 1) {
            if (wakes.includes(i)) world.wake();
            await world.pass(7_000);
          }
          let notBefore: number | undefined;
          for (const { at, body } of world.asks(KNOCK)) {
            const came = world.read.filter((read) => read.at <= at);
            const newest = came.reduce((a, b) => (b.bulletin.seq > a.bulletin.seq ? b : a));
            // How old it was when it came, nobody told the page.
            expect(at - newest.at).toBeLessThan(15_000);
            const isReturn = (body as { refusal?: string }).refusal !== undefined;
            if (isReturn) expect(at).toBeGreaterThanOrEqual(notBefore ?? Number.POSITIVE_INFINITY);
            else
              expect(isCalled(newest.bulletin, placeOf({ kind: 'pass', kept }, newest.bulletin))).toBe(true);
            notBefore = at + wait * 1_000;
          }
        },
      ),
      { numRuns: 50 },
    );
  });

  it('[G9] is not made on the word of yesterday: who comes back too late waits to be called', async () => {
    const world = new World();
    world.givePass('alix');
    world.says = (at) => bulletinWith(at, { called: 1 });
    world.answers = () => later(world.now + 30_000);
    world.open();
    await world.pass(1_000);
    world.close();
    world.now += 24 * 3_600_000;
    world.says = (at) => bulletinWith(at, { day: 2_001 });
    world.open();
    await world.pass(60_000);
    expect(world.asks(KNOCK)).toHaveLength(1);
    expect(world.last?.state).toBe('waiting');
  });
});

describe('a page that slept', () => {
  it('[G12] looks at the board at once when it wakes, and shows nothing old until then', async () => {
    const world = new World();
    world.givePass('alix');
    world.says = (at) => bulletinWith(at, { waiting: { teachers: 0, pupils: 9_000, walkIns: 0, error: 0 } });
    world.open();
    await world.pass(1_000);
    const before = world.last;
    if (before?.state !== 'waiting') throw new Error('It does not wait.');
    const due = before.until;
    expect(due).toBeGreaterThan(world.now);
    expect(due).toBeLessThan(world.now + 160_000);
    world.now += 3_600_000;
    expect(world.now).toBeGreaterThan(due);
    const reads = world.asks(READ).length;
    world.wake();
    await world.pass(0);
    expect(world.asks(READ)).toHaveLength(reads + 1);
    expect(world.last).toMatchObject({ state: 'waiting', since: before.since });
  });

  it('[G8] of a wait of twenty minutes reads the board at most twenty times', async () => {
    const world = new World();
    world.givePass('alix');
    const end = START + 20 * 60_000;
    // Of 1,200 people a second each, those before this one.
    world.says = (at) => {
      const left = Math.max(0, (end - at) / 1_000);
      return bulletinWith(at, {
        called: left > 0 ? 0 : 1,
        rate: 1,
        waiting: { teachers: 0, pupils: left / world.rank, walkIns: 0, error: 0 },
      });
    };
    world.open();
    await world.pass(21 * 60_000);
    expect(world.last?.state).toBe('entered');
    expect(world.asks(READ).length).toBeLessThanOrEqual(20);
    expect(world.asks(KNOCK)[0]?.at).toBeLessThan(end + 5_000);
  });
});
