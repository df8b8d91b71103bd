import type { Instant } from '#kit/model/clock.ts';
import { claimsOf } from './claims.ts';

/** Where a browser keeps its passes: written at sign-in, read by the waiting page. */
export const KEPT_PASSES = 'preau.passes';

/** A device is shared by a family, or by a class. */
const KEPT_AT_MOST = 12;

/** A pass as a device keeps it, under the name that its children know. */
export interface KeptPass {
  readonly pass: string;
  readonly name: string;
  /** How the school speaks to them: an école's pupil sees few words. */
  readonly level: 'ecole' | 'college' | 'lycee';
  readonly role: 'pupil' | 'teacher';
  readonly person: string;
  readonly divisions: readonly string[];
  readonly ends: Instant;
}

/** The passes in a stored text that are not over, the latest first; whatever else stands there is passed over. */
export function readPasses(stored: string | null, now: Instant): KeptPass[] {
  return listIn(stored)
    .flatMap((item) => passOf(item) ?? [])
    .filter(({ ends }) => ends > now);
}

/** The text to store, with one more pass: it takes the place of the same person's. */
export function keepPass(
  stored: string | null,
  added: Pick<KeptPass, 'pass' | 'name' | 'level'>,
  now: Instant,
): string {
  const { person } = claimsOf(added.pass);
  const others = readPasses(stored, now).filter((kept) => kept.person !== person);
  return written([added, ...others].slice(0, KEPT_AT_MOST));
}

/** The text to store without a pass. */
export function dropPass(stored: string | null, pass: string, now: Instant): string {
  return written(readPasses(stored, now).filter((kept) => kept.pass !== pass));
}

function written(passes: readonly Pick<KeptPass, 'pass' | 'name' | 'level'>[]): string {
  return JSON.stringify(passes.map(({ pass, name, level }) => ({ pass, name, level })));
}

function listIn(stored: string | null): unknown[] {
  try {
    const list: unknown = JSON.parse(stored ?? '[]');
    return Array.isArray(list) ? list : [];
  } catch {
    return [];
  }
}

function passOf(item: unknown): KeptPass | undefined {
  if (typeof item !== 'object' || item === null) return undefined;
  const { pass, name, level } = item as Record<string, unknown>;
  if (typeof pass !== 'string' || typeof name !== 'string') return undefined;
  if (level !== 'ecole' && level !== 'college' && level !== 'lycee') return undefined;
  const { person, role, divisions, ends } = claimsOf(pass);
  if (typeof person !== 'string' || typeof ends !== 'number') return undefined;
  if (role !== 'pupil' && role !== 'teacher') return undefined;
  if (!isTexts(divisions) || divisions.length === 0) return undefined;
  return { pass, name, level, role, person, divisions, ends };
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
