/**
 * What does the waiting room do to a country's lessons? Puts a morning's crowd before several doors and compares.
 *
 *     npm run simulate -- --day 2021-04-06 --policy all
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { json } from './report/json.ts';
import { page } from './report/page.ts';
import { table } from './report/table.ts';
import { ArgumentError, readArguments } from './run/arguments.ts';
import { plan } from './run/plan.ts';
import { performAll } from './run/pool.ts';
import { summarise } from './run/summary.ts';

async function main(args: readonly string[]): Promise<void> {
  const wish = readArguments(args);
  const summaries = summarise(await performAll(plan(wish)));
  if (wish.page !== undefined) {
    await mkdir(dirname(wish.page), { recursive: true });
    await writeFile(wish.page, page(wish, summaries));
    process.stderr.write(`The plots are in ${wish.page}.\n`);
  }
  process.stdout.write(wish.json ? `${json(summaries)}\n` : table(summaries));
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof ArgumentError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
