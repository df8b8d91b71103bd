import { hours, minutes } from '#kit/model/clock.ts';

const long = Boolean(process.env.PREAU_LONG);

/** How often a property is tried: `PREAU_LONG=1` looks twenty times as long. */
export const runs = (usual: number): { numRuns: number } => ({ numRuns: long ? usual * 20 : usual });

/** How long a property may take, on a machine that does other things too. */
export const patience = long ? hours(3) : minutes(5);
