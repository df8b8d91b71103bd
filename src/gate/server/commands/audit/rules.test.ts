import fc from 'fast-check';
import { expect, it } from 'vitest';
import { seconds } from '#kit/model/clock.ts';
import { bulletinOf } from '../../../model/published.ts';
import { type Comer, chances, rehearse } from '../../../model/rehearsal.arbitrary.ts';
import { bulletinsOfMorning, calendar, seed } from './morning.arbitrary.ts';
import { Following, ownFaults } from './rules.ts';

const expected = { cell: 'test-1', seed: seed.toString('base64url'), calendar };

it('[G9] no honest morning looks altered, whoever comes when, stays away or has no pass', () => {
  const crowd = fc.record({
    seed: fc.integer(),
    classes: fc.integer({ min: 1, max: 150 }),
    within: fc.integer({ min: 1, max: 400 }),
    rate: fc.double({ min: 1, max: 20, noNaN: true }),
    walkIns: fc.integer({ min: 0, max: 200 }),
    noShow: fc.constantFrom(0, 0.3),
    dip: fc.boolean(),
  });
  fc.assert(
    fc.property(crowd, ({ seed: drawn, classes, within, rate, walkIns, noShow, dip }) => {
      const chance = chances(drawn);
      const someone = () => ({ comesAt: chance() * within, noShow: chance() < noShow });
      const comers = Array.from({ length: classes }, () => chance()).flatMap((rank): Comer[] => [
        { place: { lane: 'teachers', rank }, ...someone() },
        ...Array.from({ length: 24 }, () => ({ place: { lane: 'pupils' as const, rank }, ...someone() })),
      ]);
      const free = Array.from({ length: walkIns }, (): Comer => {
        const comesAt = Math.ceil(chance() * within);
        return { place: { lane: 'walkIns', arrived: 1_600_000_000_000 + seconds(comesAt) }, comesAt };
      });
      const { bulletins } = rehearse({
        comers: [...comers, ...free],
        rate: (second) => (dip && second > 100 && second < 200 ? rate / 3 : rate),
        seconds: 700,
        chance,
      });
      const following = new Following();
      const faults = bulletins.flatMap((calls) => {
        const { at } = calls;
        const [day, rush, seq] = [calendar.day(at), calendar.rush(at), Math.floor(at / seconds(1))];
        const bulletin = bulletinOf(calls, { ...expected, seq, day, rush, work: 10 });
        return [...ownFaults(bulletin, expected), ...following.faults(bulletin)];
      });
      expect(faults).toEqual([]);
    }),
    { numRuns: 12, endOnFailure: true },
  );
});

it('[G1] every part of a bulletin that follows from the others is looked at, and named alone', () => {
  const [open] = bulletinsOfMorning();
  if (open === undefined) throw new Error('Nothing was published.');
  const engaged = { ...open, engaged: true };
  const altered = [
    { cell: 'test-2' },
    { seed: 'A'.repeat(43) },
    { day: open.day - 1 },
    { rush: 1 as const },
    { seq: Math.floor(open.at / seconds(1)) - 1 },
    { validUntil: open.validUntil + 1 },
    { called: 1.000_000_000_000_000_2 },
    { calledTeachers: -0.1 },
  ];
  expect(altered.map((change) => ownFaults({ ...engaged, ...change }, expected))).toEqual([
    ['It is of the cell test-2, not of test-1.'],
    [expect.stringMatching(/^Its seed is A+, not/)],
    [expect.stringMatching(/^Its day number is/)],
    ['It is of the day’s rush 1, not 2.'],
    ['Its number is less than the second in which it was written.'],
    ['It is not valid for 15 s.'],
    ['What it calls up to is no rank.'],
    ['What it calls up to is no rank.'],
  ]);
  expect(ownFaults(open, expected)).toEqual([]);
  for (const change of [{ called: 0.5 }, { calledTeachers: 0.5 }, { reached: open.at }]) {
    expect(ownFaults({ ...open, ...change }, expected)).toEqual([
      expect.stringMatching(/nobody has to wait/),
    ]);
  }
});
