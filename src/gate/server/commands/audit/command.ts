import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { isTimeZone } from '#kit/model/time-zone.ts';
import { type DivisionId, divisionId } from '#people/model/ids.ts';
import { readKeys } from '../../../model/contract.ts';
import { Calendar } from '../../calendar.ts';
import type { BulletinJwk } from '../../credentials/keys.ts';
import { archiveOf } from '../../writer/archive.ts';
import {
  type CommandDeps,
  CommandFailure,
  DONE,
  FAILED,
  needed,
  readArguments,
  UNUSABLE,
} from '../command.ts';
import { ceremonyFaults } from '../seed.ts';
import { auditOf } from './audit.ts';
import { divisionsCalled } from './divisions.ts';
import { readKept } from './kept.ts';
import { auditText, type Report } from './text.ts';

const options = {
  day: { type: 'string' },
  folder: { type: 'string' },
  data: { type: 'string' },
  file: { type: 'string', multiple: true },
  keys: { type: 'string' },
  division: { type: 'string', multiple: true },
  'divisions-file': { type: 'string' },
  commitment: { type: 'string' },
  secret: { type: 'string' },
  beacon: { type: 'string' },
  'time-zone': { type: 'string' },
  json: { type: 'boolean' },
} as const;

type Options = ReturnType<typeof readArguments<typeof options>>['values'];

const Jwk = z.object({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  kid: z.string(),
  x: z.string(),
  y: z.string(),
});

/** `preau gate audit`: whether what was published on a day keeps to the rules. Anybody can run it, without any secret. */
export async function audit(args: readonly string[], { environment, say }: CommandDeps): Promise<number> {
  const { values } = readArguments(args, options, 0);
  const day = dayOf(values);
  const timeZone = values['time-zone'] ?? environment.PREAU_TIME_ZONE ?? 'Europe/Paris';
  if (!isTimeZone(timeZone)) throw new CommandFailure(`There is no time zone ${timeZone}.`, UNUSABLE);
  const calendar = new Calendar(timeZone);
  const { files, keysAt } = placesOf(values, day, environment);
  const [keys, divisions] = [await keysFrom(keysAt), await divisionsOf(values)];
  const read = [];
  for (const file of files) read.push(await readKept(file, keys));
  const sources = read.map(({ kept }) => kept.filter(({ bulletin }) => calendar.date(bulletin.at) === day));
  const [first] = sources.flat();
  const unread = read.flatMap(({ deviations }) => deviations);
  if (first === undefined && unread.length === 0) {
    throw new CommandFailure(`No bulletin of ${day} is in ${files.join(', ')}.`, UNUSABLE);
  }
  const { cell = '', seed = '' } = first?.bulletin ?? {};
  const { bulletins, deviations, gaps } = auditOf(sources, { cell, seed, calendar });
  const ceremony = ceremonyOf(values, seed);
  const report: Report = {
    day,
    cell,
    bulletins: bulletins.length,
    from: bulletins[0]?.at ?? 0,
    to: bulletins.at(-1)?.at ?? 0,
    seed,
    ceremony,
    gaps,
    divisions: divisionsCalled(divisions, bulletins, seed),
    deviations: [...unread, ...deviations],
  };
  if (values.json) say(JSON.stringify(report, null, 2));
  else for (const line of auditText(report, timeZone)) say(line);
  return report.deviations.length > 0 || (ceremony?.length ?? 0) > 0 ? FAILED : DONE;
}

function dayOf(values: Options): string {
  const { day } = needed(values, ['day']);
  if (/^\d{4}-\d\d-\d\d$/.test(day)) return day;
  throw new CommandFailure(`--day wants a date such as 2026-11-24, not “${day}”.`, UNUSABLE);
}

/** Without another word it is the archive of the gate that this environment starts, and the keys beside it. */
function placesOf(values: Options, day: string, environment: CommandDeps['environment']) {
  const { file = [], keys } = values;
  const own =
    environment.PREAU_GATE_FOLDER ?? join(values.data ?? environment.PREAU_DATA ?? '.data/school', 'gate');
  const folder = values.folder ?? (file.length === 0 ? own : undefined);
  const keysAt = keys ?? (folder && join(folder, 'keys.json'));
  if (keysAt === undefined) {
    throw new CommandFailure(
      '--file also needs --keys: the address of the gate, or a file of its keys.',
      UNUSABLE,
    );
  }
  const archive = folder === undefined ? [] : [join(archiveOf(folder), `${day}.jsonl`)];
  return { files: [...archive, ...file], keysAt };
}

async function keysFrom(place: string): Promise<BulletinJwk[]> {
  try {
    const { keys } = readKeys.parts.reply.parse(JSON.parse(await textAt(place)));
    return keys.map((key) => ({ ...Jwk.parse(key), alg: 'ES256', use: 'sig' }));
  } catch (error) {
    throw new CommandFailure(
      `There are no keys of a gate at ${place} (${(error as Error).message.split('\n')[0]}).`,
      UNUSABLE,
    );
  }
}

async function textAt(place: string): Promise<string> {
  if (!/^https?:\/\//.test(place)) return await readFile(place, 'utf8');
  const url = new URL(place);
  const response = await fetch(url.pathname === '/' ? new URL(readKeys.path, url) : url);
  if (!response.ok) throw new Error(`the answer is ${response.status}`);
  return await response.text();
}

async function divisionsOf({ division = [], 'divisions-file': file }: Options): Promise<DivisionId[]> {
  const listed = file === undefined ? '' : await readFile(file, 'utf8').catch(() => undefined);
  if (listed === undefined) throw new CommandFailure(`${file} cannot be read.`, UNUSABLE);
  const lines = listed.split('\n').map((line) => line.trim());
  const names = [...division, ...lines.filter((line) => line !== '' && !line.startsWith('#'))];
  return names.map((name) => {
    const { data } = divisionId.safeParse(name);
    if (data !== undefined) return data;
    throw new CommandFailure(
      `“${name}” is no division: they are written UAI/group, as passes have them.`,
      UNUSABLE,
    );
  });
}

/** Null when nothing of a ceremony is given. */
function ceremonyOf(values: Options, seed: string): string[] | null {
  const names = ['commitment', 'secret', 'beacon'] as const;
  if (names.every((name) => values[name] === undefined)) return null;
  return ceremonyFaults(needed(values, names), seed);
}
