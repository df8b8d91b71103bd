import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Census, type Line, lineFrom } from './census.ts';
import { POLL_MAX, REPORT_LIFE, REPORTS_MAX } from './constants.ts';
import { type Lane, lanes, type Place } from './place.ts';
import { isSampled } from './sampling.ts';

const START = 1_795_000_000_000;
const SECOND = 1_000;
const LIFE = REPORT_LIFE * SECOND;
const TWO_32 = 2 ** 32;
/** Seconds between two reads of one waiting client. */
const READS = 100;

const somewhere: Place = { lane: 'pupils', rank: 0.5 };

/** Different numbers for different holders, without order (the last step of MurmurHash3). */
function hashOf(crowd: number, holder: number): number {
  let hash = Math.imul(crowd, 0x9e3779b9) + holder;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Reports of the holders 0 to `end` − 1 who are asked, each with the k of that moment; their numbers are their hashes. */
function countTo(end: number, census = new Census()): Census {
  for (let hash = 0; hash < end; hash += 1) {
    if (isSampled(hash, census.sample)) census.report(START, hash, somewhere, census.sample);
  }
  return census;
}

const heldBy = (census: Census): number =>
  lanes.reduce((sum, lane) => sum + census.line(lane).keys.length, 0);
const totalOf = ({ waiting }: Census): number => waiting.teachers + waiting.pupils + waiting.walkIns;

function countedAt(census: Census, now: number): number {
  census.tick(now);
  return totalOf(census);
}

/** All that is to be seen of a census. */
function seen(census: Census) {
  return {
    sample: census.sample,
    waiting: census.waiting,
    variance: census.variance,
    lines: lanes.map((lane) => census.line(lane)),
  };
}

/** A crowd that reads the bulletin as it comes and every 100 s from then on, and reports when it is asked. */
class Crowd {
  readonly census = new Census();
  readonly #seed: number;
  readonly #arrivals: number;
  /** Those before this one have entered. */
  #first = 0;
  #come = 0;
  #second = 0;

  /** @param arrivals how many come, within as many seconds as a client waits between two reads */
  constructor(seed: number, arrivals: number) {
    this.#seed = seed;
    this.#arrivals = arrivals;
  }

  get size(): number {
    return this.#come - this.#first;
  }

  /** @param enter how many enter, those who came first before others */
  second(enter = 0): void {
    this.census.tick(this.#now);
    const { sample } = this.census;
    const perSecond = Math.ceil(this.#arrivals / READS);
    const from = (this.#second % READS) * perSecond;
    const to = Math.min(from + perSecond, this.#arrivals);
    for (let holder = Math.max(from, this.#first); holder < to; holder += 1) {
      const hash = hashOf(this.#seed, holder);
      if (isSampled(hash, sample)) this.census.report(this.#now, hash, somewhere, sample);
    }
    this.#come = Math.max(this.#come, to);
    for (let left = Math.min(enter, this.size); left > 0; left -= 1) {
      this.census.forget(hashOf(this.#seed, this.#first));
      this.#first += 1;
    }
    this.#second += 1;
  }

  /** What the bulletin says. */
  look(): { estimate: number; error: number; deviation: number } {
    this.census.tick(this.#now);
    const deviation = Math.sqrt(this.census.variance);
    return { estimate: totalOf(this.census), error: 1.96 * deviation, deviation };
  }

  get #now(): number {
    return START + this.#second * SECOND;
  }
}

describe('the census of a small crowd', () => {
  const anyPlace: fc.Arbitrary<Place> = fc.oneof(
    fc.record({
      lane: fc.constantFrom('teachers', 'pupils'),
      rank: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    }),
    fc.record({ lane: fc.constant('walkIns'), arrived: fc.integer({ min: START, max: START + 1_000 }) }),
  );
  const anyHolder = fc.integer({ min: 0, max: 9 }).map((holder) => hashOf(1, holder));
  const anyStep = fc.oneof(
    { weight: 4, arbitrary: fc.record({ does: fc.constant('report'), hash: anyHolder, place: anyPlace }) },
    { weight: 1, arbitrary: fc.record({ does: fc.constant('enter'), hash: anyHolder }) },
    { weight: 2, arbitrary: fc.record({ does: fc.constant('wait'), seconds: fc.nat({ max: 80 }) }) },
  );

  it('[G6] counts everybody once, where they said last, until they enter or are not heard of any more', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 60 }), (steps) => {
        const census = new Census();
        const known = new Map<number, { place: Place; end: number }>();
        let now = START;
        for (const step of steps) {
          if (step.does === 'report') {
            expect(census.report(now, step.hash, step.place, 1)).toBe(true);
            known.set(step.hash, { place: step.place, end: now + LIFE });
          } else if (step.does === 'enter') {
            census.forget(step.hash);
            known.delete(step.hash);
          } else {
            now += step.seconds * SECOND;
            for (const [hash, { end }] of known) if (end <= now) known.delete(hash);
          }
          census.tick(now);
          for (const lane of lanes) {
            const places = [...known.values()].map(({ place }) => place).filter((one) => one.lane === lane);
            const keys = places.map((one) => (one.lane === 'walkIns' ? one.arrived : one.rank));
            expect(census.waiting[lane]).toBe(places.length);
            expect([...census.line(lane).keys]).toEqual(keys.sort((a, b) => a - b));
          }
          expect(census.variance).toBe(0);
        }
      }),
    );
  });

  it('[G6] ends a report after its life, to the millisecond, and begins it anew with the next', () => {
    const census = new Census();
    census.report(START, 1, somewhere, 1);
    census.report(START, 2, somewhere, 1);
    census.report(START + 1, 2, somewhere, 1);
    expect(countedAt(census, START + LIFE - 1)).toBe(2);
    expect(countedAt(census, START + LIFE)).toBe(1);
    expect(countedAt(census, START + LIFE + 1)).toBe(0);
  });

  it('[G6] forgets who enters, and nobody else', () => {
    const census = countTo(5);
    census.forget(0);
    census.forget(3);
    census.forget(3);
    census.forget(77);
    expect(countedAt(census, START)).toBe(3);
    for (const hash of [1, 2, 4]) census.forget(hash);
    expect(countedAt(census, START)).toBe(0);
  });

  it('[G6] takes who changes the lane from the one to the other', () => {
    const census = countTo(3);
    census.report(START, 1, { lane: 'teachers', rank: 0.25 }, 1);
    census.tick(START);
    expect(census.waiting).toEqual({ teachers: 1, pupils: 2, walkIns: 0 });
  });
});

describe('the census of a large crowd', () => {
  it('[G6] counts exactly those whom it asks, each for k', () => {
    const census = countTo(2 * REPORTS_MAX + 1);
    const asked = REPORTS_MAX / 2 + 1;
    expect(census.sample).toBe(4);
    expect(heldBy(census)).toBe(asked);
    expect(countedAt(census, START)).toBe(4 * asked);
    expect(census.variance).toBe(4 * 3 * asked);
    expect(census.line('pupils').weight).toBe(4);
  });

  it('[G6] doubles k only when one report more would not be held', () => {
    expect(countTo(REPORTS_MAX).sample).toBe(1);
    expect(countTo(REPORTS_MAX + 1).sample).toBe(2);
    expect(countTo(2 * REPORTS_MAX - 1).sample).toBe(2);
  });

  it.each([0, -1, 0.5, 3, 8, 2 ** 33, Number.NaN, Number.POSITIVE_INFINITY])(
    '[G6] changes nothing on a report with a k of %d, which was not published',
    (sample) => {
      const census = countTo(2 * REPORTS_MAX + 1);
      const before = seen(census);
      census.takeArrivals('pupils');
      expect(census.report(START, 2 ** 20, somewhere, sample)).toBe(false);
      expect(seen(census)).toEqual(before);
      expect(census.takeArrivals('pupils')).toBe(0);
    },
  );

  it('[G6] changes nothing on a report of somebody whom the k does not ask', () => {
    const census = countTo(2 * REPORTS_MAX + 1);
    const before = seen(census);
    census.takeArrivals('pupils');
    for (const [hash, sample] of [
      [2 ** 20 + 1, 2],
      [2 ** 20 + 1, 4],
      [2 ** 20 + 2, 4],
    ] as const) {
      expect(census.report(START, hash, somewhere, sample)).toBe(false);
    }
    expect(seen(census)).toEqual(before);
    expect(census.takeArrivals('pupils')).toBe(0);
  });

  it('[G6] takes a k for as long after its change as a report lives', () => {
    const census = countTo(REPORTS_MAX + 1);
    const last = START + LIFE - 1;
    census.tick(last);
    for (let i = 0; i < REPORTS_MAX / 4; i += 1) census.report(last, 2 * i, somewhere, 2);
    expect(census.report(last, TWO_32 - 1, somewhere, 1)).toBe(true);
    expect(census.report(last, TWO_32 - 2, somewhere, 1)).toBe(true);
    census.tick(START + LIFE);
    expect(census.report(START + LIFE, TWO_32 - 1, somewhere, 1)).toBe(false);
    expect(census.report(START + LIFE, TWO_32 - 2, somewhere, 1)).toBe(false);
  });

  it('[G6] counts by the new k who read the old one, if the new one asks them too', () => {
    const census = countTo(REPORTS_MAX + 1);
    const before = countedAt(census, START);
    census.report(START, TWO_32 - 1, somewhere, 1);
    expect(countedAt(census, START)).toBe(before);
    census.report(START, TWO_32 - 2, somewhere, 1);
    expect(countedAt(census, START)).toBe(before + 2);
  });

  it('[G6] halves k when few reports are left, once in the life of a report', () => {
    const census = countTo(4 * REPORTS_MAX);
    expect(census.sample).toBe(4);
    const changes: { second: number; sample: number }[] = [];
    for (let second = 0; second <= 4 * REPORT_LIFE; second += 1) {
      census.tick(START + second * SECOND);
      const { sample } = census;
      if (sample !== changes.at(-1)?.sample) changes.push({ second, sample });
    }
    expect(changes).toEqual([
      { second: 0, sample: 4 },
      { second: REPORT_LIFE, sample: 2 },
      { second: 2 * REPORT_LIFE, sample: 1 },
    ]);
  });

  it('[G6] keeps k while an eighth of the reports is left', () => {
    const census = countTo(REPORTS_MAX + 1);
    const keep = (reports: number, now: number) => {
      for (let i = 0; i < reports; i += 1) census.report(now, 2 * i, somewhere, 2);
    };
    const later = START + LIFE + SECOND;
    keep(REPORTS_MAX / 8, later - 1);
    census.tick(later);
    expect(heldBy(census)).toBe(REPORTS_MAX / 8);
    expect(census.sample).toBe(2);
    census.forget(0);
    census.tick(later);
    expect(census.sample).toBe(1);
  });

  it('[G6] counts for the old k who read it, when the new one asks more', () => {
    const census = countTo(REPORTS_MAX + 1);
    const later = START + LIFE;
    census.tick(later);
    expect(census.sample).toBe(1);
    census.report(later, 2, somewhere, 2);
    census.report(later, 3, somewhere, 1);
    expect(countedAt(census, later)).toBe(2 + 1);
    expect(census.variance).toBe(2 * 1);
    census.report(later, 2, somewhere, 1);
    expect(countedAt(census, later)).toBe(2);
  });

  it.each([
    ['any numbers', (i: number) => hashOf(1, i)],
    ['numbers in order', (i: number) => i],
    ['numbers from the end', (i: number) => TWO_32 - 1 - i],
    ['even numbers alone', (i: number) => 2 * i],
    ['numbers that are drawn for every k', (i: number) => i * 2 ** 16],
  ])('[G6] holds no more than its reports, though 50,000 come with %s', (_what, hash) => {
    const census = new Census();
    for (let i = 0; i < 50_000; i += 1) {
      if (isSampled(hash(i), census.sample)) census.report(START, hash(i), somewhere, census.sample);
      if (i % 500 === 0) expect(heldBy(census)).toBeLessThanOrEqual(REPORTS_MAX);
    }
    expect(heldBy(census)).toBeLessThanOrEqual(REPORTS_MAX);
    expect(heldBy(census)).toBeGreaterThan(REPORTS_MAX / 4);
  });

  it('[G6] holds no more than its reports, though all report with every k that was published', () => {
    const census = new Census();
    const published = [1];
    for (let i = 0; i < 50_000; i += 1) {
      for (const sample of published) census.report(START, hashOf(1, i), somewhere, sample);
      if (!published.includes(census.sample)) published.push(census.sample);
      if (i % 500 === 0) expect(heldBy(census)).toBeLessThanOrEqual(REPORTS_MAX);
    }
    expect(census.sample).toBe(16);
    expect(heldBy(census)).toBeLessThanOrEqual(REPORTS_MAX);
  });
});

describe('the estimate', () => {
  /** Fixed crowds: the same numbers on every machine. */
  function looks(size: number, crowds: number) {
    return Array.from({ length: crowds }, (_, seed) => {
      const crowd = new Crowd(seed, size);
      for (let second = 0; second < 2 * READS; second += 1) crowd.second();
      expect(crowd.size).toBe(size);
      return crowd.look();
    });
  }

  it('[G6] of a hundred is exact', () => {
    for (const { estimate } of looks(100, 20)) expect(estimate).toBe(100);
  });

  it.each([
    [10_000, 20, 0.05],
    [300_000, 20, 0.05],
  ])(
    '[G6] of %i is right within its error in nine of ten crowds at least, and right on average',
    (size, crowds, width) => {
      const all = looks(size, crowds);
      const right = all.filter(({ estimate, error }) => Math.abs(estimate - size) <= error);
      expect(right.length).toBeGreaterThanOrEqual(0.9 * crowds);
      for (const { error } of all) expect(error).toBeLessThan(width * size);
      const mean = all.reduce((sum, { estimate }) => sum + estimate, 0) / crowds;
      const deviation = Math.max(...all.map((one) => one.deviation)) / Math.sqrt(crowds);
      expect(Math.abs(mean - size)).toBeLessThan(3 * deviation);
    },
  );

  it('[G6] stays right while k doubles and halves, and is exact in the end', () => {
    const wrong: number[] = [];
    const samples = new Set<number>();
    for (let seed = 0; seed < 4; seed += 1) {
      const crowd = new Crowd(seed, 60_000);
      for (let second = 0; second < 1_500; second += 1) {
        crowd.second(second < READS || crowd.size <= 300 ? 0 : 150);
        const { estimate, deviation } = crowd.look();
        expect(Math.abs(estimate - crowd.size)).toBeLessThanOrEqual(4.5 * deviation);
        wrong.push((estimate - crowd.size) / Math.max(1, deviation));
        samples.add(crowd.census.sample);
      }
      expect(crowd.look().estimate).toBe(crowd.size);
      expect(crowd.census.sample).toBe(1);
    }
    expect([...samples].sort((a, b) => a - b)).toEqual([1, 2, 4, 8, 16]);
    const mean = wrong.reduce((sum, one) => sum + one, 0) / wrong.length;
    expect(Math.abs(mean)).toBeLessThan(0.5);
  });
});

describe('after a restart', () => {
  it('others stand for those who waited, fewer from second to second until all have read again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 600 }), (people) => {
        const census = new Census();
        census.resume(START, 1, [{ lane: 'pupils', from: 0.25, to: 1, people }]);
        for (let second = 0; second <= POLL_MAX; second += 10) {
          const left = people * (1 - second / POLL_MAX);
          expect(Math.abs(countedAt(census, START + second * SECOND) - left)).toBeLessThan(0.05 * people + 2);
        }
        expect(heldBy(census)).toBe(0);
      }),
      { numRuns: 60, examples: [[101], [202], [505]] },
    );
  });

  it('those who stand for others are spread evenly over what was not called', () => {
    const census = new Census();
    census.resume(START, 4, [
      { lane: 'pupils', from: 0.25, to: 1, people: 40_000 },
      { lane: 'teachers', from: 0.5, to: 1, people: 3 },
    ]);
    const { keys, weight } = census.line('pupils');
    expect(keys.length * weight).toBeCloseTo(40_000, 6);
    keys.forEach((key, i) => {
      expect(key).toBeCloseTo(0.25 + (0.75 * (i + 0.5)) / keys.length, 9);
    });
    expect(census.line('teachers').keys).toHaveLength(0);
    expect(census.sample).toBe(4);
  });

  it('those who report have not just come', () => {
    const census = new Census();
    census.resume(START, 1, []);
    census.report(START + LIFE - 1, 1, somewhere, 1);
    expect(census.takeArrivals('pupils')).toBe(0);
    census.report(START + LIFE, 2, somewhere, 1);
    expect(census.takeArrivals('pupils')).toBe(1);
  });
});

describe('those who have begun to wait', () => {
  it('are counted once, with their first report', () => {
    const census = countTo(7);
    countTo(7, census);
    census.report(START, 100, { lane: 'walkIns', arrived: START }, 1);
    expect(census.takeArrivals('pupils')).toBe(7);
    expect(census.takeArrivals('pupils')).toBe(0);
    expect(census.takeArrivals('walkIns')).toBe(1);
  });

  it('are not those who were there when more are asked', () => {
    const census = countTo(REPORTS_MAX + 1);
    census.takeArrivals('pupils');
    const later = START + LIFE;
    census.tick(later);
    for (let hash = 1; hash < 100; hash += 2) census.report(later, hash, somewhere, 1);
    expect(census.takeArrivals('pupils')).toBe(0);
    for (let hash = 10_000; hash < 10_100; hash += 1) census.report(later, hash, somewhere, 1);
    expect(census.takeArrivals('pupils')).toBe(100);
  });
});

describe('a line', () => {
  const anyKeys = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 200 });
  const lineOf = (keys: readonly number[]): Line => ({ keys: Float64Array.from(keys).sort(), weight: 8 });

  it('[G6] is sorted, and of its lane alone', () => {
    const census = new Census();
    const laneOf = (i: number): Lane => lanes[i % lanes.length] ?? 'pupils';
    for (let i = 0; i < 3_000; i += 1) {
      const lane = laneOf(i);
      const key = hashOf(2, i) / TWO_32;
      const place = lane === 'walkIns' ? { lane, arrived: key } : { lane, rank: key };
      census.report(START, hashOf(1, i), place, 1);
    }
    for (const lane of lanes) {
      const keys = Array.from({ length: 3_000 }, (_, i) => i)
        .filter((i) => laneOf(i) === lane)
        .map((i) => hashOf(2, i) / TWO_32);
      expect([...census.line(lane).keys]).toEqual(keys.sort((a, b) => a - b));
    }
  });

  it('of nobody has the weight that a report would have', () => {
    expect(countTo(2 * REPORTS_MAX + 1).line('teachers')).toEqual({ keys: new Float64Array(), weight: 4 });
  });

  it('from a key on is those who are there or after it', () => {
    fc.assert(
      fc.property(anyKeys, fc.double({ min: 0, max: 1, noNaN: true }), (keys, key) => {
        for (const from of [key, ...keys.slice(0, 3)]) {
          const line = lineFrom(lineOf(keys), from);
          expect([...line.keys]).toEqual([...lineOf(keys).keys].filter((one) => one >= from));
          expect(line.weight).toBe(8);
        }
      }),
    );
  });
});

describe('those who give up', () => {
  /** People who come one a second, who stay for ever or so many seconds on average, and report every 100 s until they go. */
  function leavingOf(stays: number, census = new Census()): number {
    for (let second = 0; second < 1_500; second += 1) {
      census.tick(START + second * SECOND);
      for (let comer = second % READS; comer <= second; comer += READS) {
        const share = (hashOf(3, comer) + 0.5) / TWO_32;
        const isThere = second - comer < -Math.log(share) * stays;
        if (isThere) census.report(START + second * SECOND, hashOf(4, comer), somewhere, 1);
      }
    }
    return census.leaving;
  }

  it('[G6] are told from those who stay by reports that nobody renews', () => {
    expect(leavingOf(Number.POSITIVE_INFINITY)).toBeLessThan(1e-5);
    expect(leavingOf(1_200) * 1_200).toBeGreaterThan(0.8);
    expect(leavingOf(1_200) * 1_200).toBeLessThan(1.2);
  });

  it('[G6] are none of those who have entered, and of those who only stood for others after a restart', () => {
    const census = new Census();
    census.resume(START, 1, [{ lane: 'pupils', from: 0, to: 1, people: 500 }]);
    const before = census.leaving;
    for (let hash = 0; hash < 500; hash += 1) census.report(START, hash, somewhere, 1);
    for (let hash = 0; hash < 500; hash += 1) census.forget(hash);
    census.tick(START + LIFE);
    expect(census.leaving).toBe(before);
  });

  it('[G6] are the same share when fewer are asked', () => {
    const census = countTo(REPORTS_MAX);
    const renew = (at: number) => {
      for (let hash = 0; hash < REPORTS_MAX; hash += 4) census.report(at, hash, somewhere, census.sample);
    };
    renew(START + 100 * SECOND);
    // One more than it can hold: half are asked no more.
    census.report(START + 100 * SECOND, REPORTS_MAX, somewhere, 1);
    for (let second = 101; second <= 160; second += 1) census.tick(START + second * SECOND);
    // A quarter have stayed for 100 s, half have left, of each of whom half are still asked.
    const watched = (REPORTS_MAX / 4) * 0.5 * 100;
    expect(census.leaving * watched).toBeGreaterThan(0.8 * (REPORTS_MAX / 4));
    expect(census.leaving * watched).toBeLessThan(1.2 * (REPORTS_MAX / 4));
  });
});
