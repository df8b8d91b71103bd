import { expect, it } from 'vitest';
import { divisionsCalled } from './divisions.ts';
import type { AuditedBulletin } from './kept.ts';
import { bulletinsOfMorning, calendar, day, divisions, rankIn, seed } from './morning.arbitrary.ts';

const [honest] = bulletinsOfMorning();
const [division] = divisions;
if (honest === undefined || division === undefined) throw new Error('The morning is empty.');
const rank = rankIn(division);
/** Called up to there in bulletins that follow each other. */
const called = (...to: readonly number[]): AuditedBulletin[] =>
  to.map((key, i) => ({ ...honest, at: i, called: key }));

it('[G3] tells when a class was not called: from its own rank on, and again where its call was taken back', () => {
  const justBelow = rank - 1e-9;
  const seen = called(1, rank, justBelow, rank + 1e-9, 1, justBelow, justBelow, 1, 0);
  const [fared] = divisionsCalled([division], seen, seed.toString('base64url'));
  expect(fared).toEqual({
    division,
    rush: calendar.rush(Date.parse(`${day}T12:30:00Z`)),
    rank,
    waits: [
      { from: 1, until: 3 },
      { from: 5, until: 7 },
      { from: 8, until: null },
    ],
  });
});
