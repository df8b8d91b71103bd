/**
 * `node scripts/keep-log.ts 2026-11`: writes some rehearsed lessons, with every event that there is, to where
 * `old-logs.test.ts` replays them for ever. Run once an issue has added events.
 */
import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { School } from '#live/model/rehearsal/school.arbitrary.ts';
import { anyScript } from '#live/model/rehearsal/steps.arbitrary.ts';

const [name] = process.argv.slice(2);
if (!/^\d{4}-\d{2}(-\d{2}[a-z]?)?$/.test(name ?? ''))
  throw new Error('Name the log by its month or its day: 2026-11-27, 2026-11-27b.');

const seen = new Set<string>();
const lessons = fc.sample(anyScript, { numRuns: 600, seed: 7 }).flatMap((script) => {
  const school = new School();
  for (const step of script) school.perform(step);
  const types = school.lines.map(({ logged }) => logged.event.type);
  if (types.every((type) => seen.has(type))) return [];
  for (const type of types) seen.add(type);
  return [{ lines: school.lines.map(({ logged }) => logged), state: school.state }];
});

const file = new URL(`../src/live/model/rehearsal/logs/${name}.jsonl`, import.meta.url);
writeFileSync(file, `${lessons.map((lesson) => JSON.stringify(lesson)).join('\n')}\n`);
console.log(`${lessons.length} lessons with ${seen.size} kinds of events are kept.`);
