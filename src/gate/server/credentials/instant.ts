import * as z from 'zod/mini';

/** Milliseconds since the Unix epoch, as every instant of a credential. */
export const instant = z.int().check(z.nonnegative());
