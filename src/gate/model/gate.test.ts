import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCalled } from './bulletin.ts';
import { BURST, REPORTS_MAX } from './constants.ts';
import { Gate } from './gate.ts';
import type { Place } from './place.ts';
import { type Comer, chances, rehearse, START } from './rehearsal.arbitrary.ts';

const pupil = (rank: number): Place => ({ lane: 'pupils', rank });
const teacher = (rank: number): Place => ({ lane: 'teachers', rank });
const walkIn = (second: number): Place => ({ lane: 'walkIns', arrived: START + second * 1_000 });

/** Classes of `size` and their teachers, who come within `within` seconds. */
function classes(count: number, size: number, within: number, chance: () => number): Comer[] {
  return Array.from({ length: count }, () => chance()).flatMap((rank) => [
    { place: teacher(rank), comesAt: chance() * within },
    ...Array.from({ length: size }, () => ({ place: pupil(rank), comesAt: chance() * within })),
  ]);
}

function walkIns(count: number, within: number, chance: () => number): Comer[] {
  return Array.from({ length: count }, () => {
    const comesAt = Math.ceil(chance() * within);
    return { place: walkIn(comesAt), comesAt };
  });
}

/** Entries by second. */
function entriesOf(enteredAt: readonly number[], seconds: number): number[] {
  const entries = new Array<number>(seconds).fill(0);
  for (const second of enteredAt) if (second < seconds) entries[second] = (entries[second] ?? 0) + 1;
  return entries;
}

/** How far the entries of any window ever exceed what the rate gives in it. */
function worstExcess(entries: readonly number[], rate: number): number {
  let excess = 0;
  let worst = 0;
  for (const count of entries) {
    excess = Math.max(0, excess) + count - rate;
    worst = Math.max(worst, excess);
  }
  return worst;
}

describe('the gate', () => {
  it('[G2] lets everybody in at once while there is room, and is not engaged', () => {
    const chance = chances(1);
    const comers = [...classes(20, 24, 600, chance), ...walkIns(50, 600, chance)];
    const { enteredAt, bulletins } = rehearse({ comers, rate: () => 10, seconds: 700, chance });
    enteredAt.forEach((second, i) => {
      expect(second).toBeLessThanOrEqual(Math.ceil(comers[i]?.comesAt ?? 0) + 3);
    });
    expect(bulletins.filter(({ engaged }) => engaged).length).toBeLessThan(20);
  });

  it('[G9] never lets in more than the rate and its burst, whoever comes when', () => {
    const crowd = fc.record({
      seed: fc.integer(),
      count: fc.integer({ min: 1, max: 30 }),
      within: fc.integer({ min: 1, max: 120 }),
      rate: fc.double({ min: 0.3, max: 20, noNaN: true }),
      free: fc.integer({ min: 0, max: 80 }),
    });
    fc.assert(
      fc.property(crowd, ({ seed, count, within, rate, free }) => {
        const chance = chances(seed);
        const comers = [...classes(count, 12, within, chance), ...walkIns(free, within, chance)];
        const { enteredAt } = rehearse({ comers, rate: () => rate, seconds: 600, chance });
        const bound = rate + Math.max(2, rate * BURST);
        expect(worstExcess(entriesOf(enteredAt, 600), rate)).toBeLessThanOrEqual(bound + 1e-6);
      }),
      { numRuns: 40 },
    );
  });

  it('[G9] lets in what the bucket holds and nobody else while the rate is nothing', () => {
    const gate = new Gate(START, { rate: 5 });
    let entries = 0;
    for (let second = 1; second <= 600; second += 1) {
      const { eta } = gate.tick(START + second * 1_000, 0);
      expect(JSON.stringify(eta)).not.toContain('null');
      for (let i = 0; i < 20; i += 1) {
        const knock = gate.knock(START + second * 1_000, second * 100 + i, pupil(0.5));
        if (knock.answer === 'enter') entries += 1;
      }
    }
    expect(entries).toBeLessThanOrEqual(5 * BURST);
  });

  it('[G9] uses the rate while people wait, though a third of the called never come and bulletins are old', () => {
    const chance = chances(3);
    const comers = classes(400, 24, 200, chance).map((comer) => ({
      ...comer,
      noShow: chance() < 0.33,
      stale: Math.floor(chance() * 3),
    }));
    const { enteredAt } = rehearse({ comers, rate: () => 10, seconds: 1_200, chance });
    const coming = comers.filter(({ noShow }) => !noShow).length;
    const inside = enteredAt.filter((second) => second <= 60 + (1.1 * coming) / 10).length;
    expect(inside).toBe(coming);
  });

  it('[G9] calls no more than find tokens when they knock, though these tokens are only part of the horizon’s', () => {
    const chance = chances(21);
    const comers = classes(800, 24, 200, chance);
    const { enteredAt, knocks } = rehearse({ comers, rate: () => 20, seconds: 1_200, chance });
    expect(Math.max(...enteredAt)).toBeLessThan(1.05 * (comers.length / 20));
    // With the whole horizon's tokens it is 1.7.
    expect(knocks / comers.length).toBeLessThan(1.5);
  });

  it('[G9] follows the rate down and up again', () => {
    const chance = chances(4);
    const comers = classes(600, 24, 100, chance);
    const rate = (second: number) => (second >= 400 && second < 800 ? 5 : 10);
    const { enteredAt } = rehearse({ comers, rate, seconds: 1_400, chance });
    const entries = entriesOf(enteredAt, 1_400);
    const mean = (from: number, to: number) => entries.slice(from, to).reduce((a, b) => a + b) / (to - from);
    expect(mean(200, 400)).toBeGreaterThan(9.3);
    expect(mean(410, 800)).toBeGreaterThan(4.6);
    expect(mean(410, 800)).toBeLessThan(5.2);
    expect(mean(830, 1_300)).toBeGreaterThan(9.3);
  });

  it('[G3] enters classes whole and in the order of their ranks', () => {
    const chance = chances(5);
    const comers = classes(200, 24, 60, chance);
    const { enteredAt } = rehearse({ comers, rate: () => 10, seconds: 900, chance });
    const waited = comers
      .map(({ place }, i) => ({ place, second: enteredAt[i] ?? 0 }))
      .filter(({ place, second }) => place.lane === 'pupils' && second > 120);
    const order = waited.toSorted((a, b) => keyOfPupil(a.place) - keyOfPupil(b.place));
    let latest = 0;
    for (const { second } of order) {
      expect(second).toBeGreaterThan(latest - 20);
      latest = Math.max(latest, second);
    }
    const spans = Map.groupBy(order, ({ place }) => keyOfPupil(place));
    for (const members of spans.values()) {
      const seconds = members.map(({ second }) => second);
      expect(Math.max(...seconds) - Math.min(...seconds)).toBeLessThan(20);
    }
  });

  it('[G4] gives the tokens to teachers first', () => {
    const chance = chances(6);
    const before = classes(30, 24, 30, chance).filter(({ place }) => place.lane === 'pupils');
    const crowd = classes(100, 24, 20, chance).map((comer) => ({ ...comer, comesAt: comer.comesAt + 60 }));
    const comers = [...before, ...crowd];
    const { enteredAt } = rehearse({ comers, rate: () => 8, seconds: 900, chance });
    const teachers = comers.flatMap(({ place }, i) => (place.lane === 'teachers' ? [enteredAt[i] ?? 0] : []));
    // A hundred of them at eight a second, and some seconds until the bulletin says so.
    expect(Math.max(...teachers)).toBeLessThan(80 + 100 / 8 + 15);
  });

  it('[G5] takes walk-ins by arrival, at their share while classes wait', () => {
    const chance = chances(7);
    const comers = [...classes(200, 24, 30, chance), ...walkIns(600, 120, chance)];
    const { enteredAt } = rehearse({ comers, rate: () => 10, seconds: 1_200, chance });
    const mine = comers.flatMap((comer, i) =>
      comer.place.lane === 'walkIns' ? [{ arrived: comer.place.arrived, second: enteredAt[i] ?? 0 }] : [],
    );
    const shareAt = (from: number, to: number) =>
      mine.filter(({ second }) => second >= from && second < to).length / (10 * (to - from));
    expect(shareAt(100, 300)).toBeGreaterThan(0.17);
    expect(shareAt(100, 300)).toBeLessThan(0.25);
    // Half a minute of arrivals is one order among the refused.
    const waited = mine.filter(({ second }) => second > 150).toSorted((a, b) => a.arrived - b.arrived);
    let latest = 0;
    for (const { second } of waited) {
      expect(second).toBeGreaterThan(latest - 45);
      latest = Math.max(latest, second);
    }
  });

  it('[G7] keeps every place when its process is killed, again and again', () => {
    const chance = chances(8);
    const comers = classes(300, 24, 60, chance);
    const kills = [200, 205, 420];
    const { enteredAt } = rehearse({ comers, rate: () => 10, seconds: 1_200, kills, chance });
    const pupils = comers
      .map(({ place }, i) => ({ place, second: enteredAt[i] ?? 0 }))
      .filter(({ place, second }) => place.lane === 'pupils' && second > 120)
      .toSorted((a, b) => keyOfPupil(a.place) - keyOfPupil(b.place));
    let latest = 0;
    for (const { second } of pupils) {
      expect(second).toBeGreaterThan(latest - 25);
      latest = Math.max(latest, second);
    }
    expect(latest).toBeLessThan((1.1 * comers.length) / 10);
  });

  it('[G9] answers whoever knocks uncalled, or before their time, the same, and nothing changes for the others', () => {
    const comers = (seed: number) => classes(100, 24, 30, chances(seed));
    const plain = rehearse({ comers: comers(9), rate: () => 10, seconds: 400, chance: chances(10) });
    const liar = chances(11);
    const disturbed = rehearse({
      comers: comers(9),
      rate: () => 10,
      seconds: 400,
      chance: chances(10),
      intrude: (gate, now, second) => {
        if (second < 60 || second > 200) return;
        for (let i = 0; i < 50; i += 1) {
          const answer = gate.knock(now, Math.floor(liar() * 2 ** 32), pupil(0.999_999_9));
          const tooSoon = gate.knock(now, 7, pupil(0), now + 1_000);
          expect([answer, tooSoon]).toEqual([{ answer: 'early' }, { answer: 'early' }]);
        }
      },
    });
    expect(disturbed.enteredAt).toEqual(plain.enteredAt);
    expect(disturbed.bulletins).toEqual(plain.bulletins);
  });

  it('[G9] takes nothing away when its clock is put back, and is quick to go on after a year of sleep', () => {
    const rate = 10;
    const gate = new Gate(START, { rate });
    const enter = (now: number) => {
      let entered = 0;
      while (gate.knock(now, entered, pupil(0.5)).answer === 'enter') entered += 1;
      return entered;
    };
    gate.tick(START + 1_000, rate);
    gate.tick(START - 3_600_000, rate);
    expect(enter(START)).toBeGreaterThanOrEqual(rate);
    // Second by second it would take minutes.
    const awake = START + 400 * 86_400_000;
    gate.tick(awake, rate);
    expect(enter(awake)).toBeGreaterThanOrEqual(rate);
  });

  it('[G2] is not engaged by a few people without passes, who come at once to an idle school', () => {
    const gate = new Gate(START, { rate: 20 });
    for (let second = 1; second <= 3; second += 1) gate.tick(START + second * 1_000, 20);
    const now = START + 3_500;
    for (let i = 0; i < 25; i += 1) {
      expect(gate.knock(now, i, { lane: 'walkIns', arrived: now }).answer).toBe('enter');
    }
    expect(gate.tick(START + 4_000, 20).engaged).toBe(false);
  });

  it('[G2] opens again when it was killed at the end of a rush, with everybody called', () => {
    const { calls } = new Gate(START, { rate: 10 });
    const waiting = { teachers: 3, pupils: 616, walkIns: 40, error: 46 };
    const gate = new Gate(START, { rate: 10, last: { ...calls, waiting, sample: 4 } });
    for (let second = 1; second < 300; second += 1) gate.tick(START + second * 1_000, 10);
    expect(gate.calls).toMatchObject({ engaged: false, called: 1, calledTeachers: 1 });
  });

  it('[G6] takes no report that was not asked for', () => {
    const gate = new Gate(START, { rate: 1 });
    expect(gate.report(START, 1, pupil(0.5), 2)).toBe(false);
    expect(gate.report(START, 1, pupil(0.5), 1)).toBe(true);
    expect(gate.tick(START + 1_000, 1).waiting.pupils).toBe(1);
  });

  it('[G1] says the same to everybody: an older bulletin of a draining crowd only calls later', () => {
    const chance = chances(12);
    const comers = classes(200, 24, 30, chance);
    const { bulletins } = rehearse({ comers, rate: () => 10, seconds: 600, chance });
    const draining = bulletins.slice(150, 480);
    const firstCall = (rank: number, stale: number) => {
      const found = draining.findIndex((_, i) => {
        const held = draining[i - stale];
        return held !== undefined && isCalled(held, pupil(rank));
      });
      return found < 0 ? Number.POSITIVE_INFINITY : found;
    };
    for (let rank = 0.4; rank < 0.9; rank += 0.01) {
      expect(firstCall(rank, 3)).toBeGreaterThanOrEqual(firstCall(rank, 0));
      expect(firstCall(rank, 10)).toBeGreaterThanOrEqual(firstCall(rank, 3));
    }
  });

  it('[G6] remembers no more of a crowd of any size', () => {
    const gate = new Gate(START, { rate: 100 });
    const chance = chances(13);
    for (let i = 0; i < 60_000; i += 1) {
      const sample = gate.calls.sample;
      const holder = Math.floor((chance() * 2 ** 32) / sample) * sample;
      gate.report(START + i, holder, pupil(chance()), sample);
      if (i % 1_000 === 0) gate.tick(START + i, 100);
    }
    const { waiting, sample } = gate.tick(START + 60_000, 100);
    expect(waiting.pupils / sample).toBeLessThanOrEqual(REPORTS_MAX);
  });
});

function keyOfPupil(place: Place): number {
  return place.lane === 'walkIns' ? 0 : place.rank;
}
