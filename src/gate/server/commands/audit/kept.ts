import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import * as z from 'zod/mini';
import type { Bulletin } from '../../../model/bulletin.ts';
import { readBulletin } from '../../../model/contract.ts';
import type { BulletinJwk } from '../../credentials/keys.ts';
import { readOwnBulletin } from '../../credentials/own-bulletin.ts';
import { CommandFailure, UNUSABLE } from '../command.ts';

/** Something that an honest gate does not publish. */
export interface Deviation {
  /** Of the bulletin; undefined where none can be read. */
  readonly seq: number | undefined;
  /** The file and its line. */
  readonly where: string;
  readonly what: string;
}

/** A bulletin that somebody kept, and whose signature holds. */
export interface Kept {
  readonly bulletin: AuditedBulletin;
  readonly where: string;
  /** Two with one number and another digest are two bulletins. */
  readonly digest: string;
}

/** What is audited of a bulletin; its curves are a forecast, and may be wrong. */
export type AuditedBulletin = Omit<Bulletin, 'eta' | 'v' | 'sample' | 'work'>;

const Payload = z.object({
  v: z.literal(1),
  cell: z.string(),
  seq: z.int(),
  at: z.int(),
  validUntil: z.int(),
  engaged: z.boolean(),
  day: z.int(),
  rush: z.union([z.literal(1), z.literal(2)]),
  seed: z.string(),
  called: z.number(),
  calledTeachers: z.number(),
  reached: z.int(),
  rate: z.number(),
  waiting: z.object({ teachers: z.int(), pupils: z.int(), walkIns: z.int(), error: z.int() }),
});

/**
 * Reads a file of signed bulletins, one a line, as the gate's archive is and as anybody saves them.
 *
 * @throws CommandFailure for a file that cannot be read
 */
export async function readKept(path: string, keys: readonly BulletinJwk[]) {
  const kept: Kept[] = [];
  const deviations: Deviation[] = [];
  let number = 0;
  try {
    await using file = await open(path);
    for await (const line of file.readLines()) {
      number += 1;
      if (line.trim() === '') continue;
      const where = `${path}:${number}`;
      const given = readBulletin.parts.reply.safeParse(jsonOf(line)).data;
      const bulletin = Payload.safeParse(readOwnBulletin(given, keys)).data;
      if (bulletin !== undefined) kept.push({ bulletin, where, digest: digestOf(given?.payload ?? '') });
      else deviations.push({ seq: claimedSeq(given?.payload), where, what: whyNone(given) });
    }
  } catch (error) {
    throw new CommandFailure(`${path} cannot be read (${(error as NodeJS.ErrnoException).code}).`, UNUSABLE);
  }
  return { kept, deviations };
}

function whyNone(given: unknown): string {
  return given === undefined
    ? 'This is no signed bulletin.'
    : 'Its signature does not hold with any of the keys, or what it signs is no bulletin.';
}

/** What a bulletin that nobody vouches for says of itself. */
function claimedSeq(payload: string | undefined): number | undefined {
  const claimed = jsonOf(Buffer.from(payload ?? '', 'base64url').toString());
  return z.object({ seq: z.int() }).safeParse(claimed).data?.seq;
}

function digestOf(payload: string): string {
  return createHash('sha256').update(payload).digest('base64url');
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
