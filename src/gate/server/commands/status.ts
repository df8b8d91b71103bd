import { seconds } from '#kit/model/clock.ts';
import type { Bulletin } from '../../model/bulletin.ts';
import { jsonOf } from '../../model/claims.ts';
import { readBulletin, showStatus } from '../../model/contract.ts';
import { CURVE_STEPS, type Eta } from '../../model/eta.ts';
import { lanes } from '../../model/place.ts';
import { type CommandDeps, DONE, readArguments } from './command.ts';
import { Operator, operatorOptions } from './operator.ts';
import { type Status, statusText } from './status-text.ts';

const options = { ...operatorOptions, json: { type: 'boolean' } } as const;

/** `preau gate status`: what the gate does and why, once. */
export async function status(args: readonly string[], deps: CommandDeps): Promise<number> {
  const { values } = readArguments(args, options, 0);
  const operator = await Operator.of(values, deps);
  const { body, ago } = await operator.ask(showStatus);
  const { body: published } = await operator.ask(readBulletin);
  const seen: Status = {
    url: operator.url,
    ...body,
    age: ago(body.at) / seconds(1),
    last: lastOf(jsonOf(published.payload) as Bulletin),
  };
  if (values.json) deps.say(JSON.stringify(seen, null, 2));
  else for (const line of statusText(seen, operator.config.cell.timeZone)) deps.say(line);
  return DONE;
}

/** The lane that ends last, where its curve ends (G1). */
function lastOf({ eta }: Pick<Bulletin, 'eta'>): Eta | null {
  const end = (times: readonly number[]) => times[CURVE_STEPS] ?? 0;
  const ends = lanes
    .map((lane) => eta[lane])
    .filter(({ likely }) => likely.length > CURVE_STEPS)
    .map(({ early, likely, late }) => ({ early: end(early), likely: end(likely), late: end(late) }));
  return ends.toSorted((a, b) => b.likely - a.likely)[0] ?? null;
}
