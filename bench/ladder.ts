/**
 * When there is little, do all classes open, and is it shared well? 2,000 classes at once for an hour, on 30 % of what
 * everybody's camera would take: classes end and others begin, teachers step down and come back, the budget is measured with
 * noise, and a quarter of it is gone for ten minutes.
 *
 *     npm run -s bench -- ladder --json
 */
import { chances } from '#gate/model/rehearsal.arbitrary.ts';
import { nothingYet } from '#live/model/ladder/allocation.ts';
import { budgetOf, MARK } from '#live/model/ladder/budget.ts';
import { PERIOD } from '#live/model/ladder/constants.ts';
import { costOf } from '#live/model/ladder/cost.ts';
import { allocate } from '#live/model/ladder/ladder.ts';
import { UTILITY } from '#live/model/ladder/level.ts';
import { Ledger } from './kit/ladder/ledger.ts';
import { lessonsOf, openAt } from './kit/ladder/morning.ts';
import { normal } from './kit/ladder/normal.ts';
import { jain, meanUtility, scales } from './kit/ladder/scales.ts';

const ROOMS = 2_000;
const HOUR = 3_600;
/** Of what level 0 needs for all. */
const SHARE = 0.3;
/** Standard deviation of what is measured, as a share. */
const NOISE = 0.03;
/** A quarter of the engine is gone for ten minutes. */
const OUTAGE = { from: 1_500, until: 2_100, left: 0.75 };
const SEED = 2_021;

const say = (text: string) => process.stderr.write(`${text}\n`);

const chance = chances(SEED);
const lessons = lessonsOf(ROOMS, chance);
/** Of the first class of each room: what all need who are open at once. */
const needed = lessons
  .filter(({ id }) => !id.endsWith('-next'))
  .reduce((sum, { people }) => sum + costOf(0, people), 0);
const ledger = new Ledger();

let allocation = nothingYet;
for (let second = 0; second < HOUR; second += PERIOD) {
  const isOut = second >= OUTAGE.from && second < OUTAGE.until;
  const borne = SHARE * needed * (isOut ? OUTAGE.left : 1);
  const processors = (MARK * allocation.charged * (1 + NOISE * normal(chance))) / borne;
  const figures = { processors, bytes: 0 };
  const limits = { bytes: Number.POSITIVE_INFINITY, configured: borne };
  const open = openAt(lessons, second);
  const budget = budgetOf(figures, allocation.charged, limits);
  allocation = allocate(allocation, open, { budget }, second * 1_000);
  ledger.enter(allocation, open.length, borne, PERIOD);
}

const accounts = [...ledger.accounts.values()];
const classHours = (ledger.wanted * PERIOD) / HOUR;
const changes = accounts.map((account) => account.changes);
const total = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0);
say(`${lessons.length} classes in ${ROOMS} rooms, seed ${SEED}.`);
const share = (level: number) =>
  (total(accounts.map(({ seconds }) => seconds[level] ?? 0)) / (ledger.wanted * PERIOD)).toFixed(3);
say(`Of the time, at level 0: ${share(0)}, 1: ${share(1)}, 2: ${share(2)}, 3: ${share(3)}.`);
say(`The most changes of one class: ${Math.max(...changes)}.`);
say(`Given out more than the engine bears at the mark: ${ledger.exceeded} of ${HOUR / PERIOD} times.`);
for (const [name, scale] of Object.entries(scales)) {
  say(`Jain's index by ${name}: ${jain(accounts.map((one) => meanUtility(one, scale))).toFixed(3)}`);
}
const round = (n: number) => Math.round(n * 10_000) / 10_000;
const result = {
  shareOpen: round(ledger.open / ledger.wanted),
  budgetUsed: round(ledger.charged / ledger.borne),
  jain: round(jain(accounts.map((account) => meanUtility(account, UTILITY)))),
  changesPerClassHour: round(total(changes) / classHours),
};
process.stdout.write(`${JSON.stringify(result)}\n`);
