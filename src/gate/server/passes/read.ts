import type { Clock } from '#kit/model/clock.ts';
import type { Pass, Passes } from '../credentials/pass.ts';
import type { Revocations } from './revocations.ts';

/** Null for a pass that is not genuine, is over, or was taken back. */
export type ReadPass = (token: string) => Pass | null;

/** @param revocations without them, as in a gate that has no database, none was taken back */
export function passReader(
  passes: Passes,
  clock: Clock,
  revocations: Pick<Revocations, 'isVoid'> | undefined,
): ReadPass {
  return (token) => {
    const pass = passes.read(token, clock.now());
    return pass === null || revocations?.isVoid(pass) ? null : pass;
  };
}
