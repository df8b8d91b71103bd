import * as z from 'zod/mini';
import type { Seal } from './seal.ts';

/** A seal whose claims have one form and name one cell: another cell's are nothing here, even with the same secret. */
export class CellSeal<Claims extends object> {
  readonly #seal: Seal;
  readonly #cell: string;
  readonly #claims: z.ZodMiniType<Claims>;
  readonly #ofThisCell: z.ZodMiniType<{ cell: string }>;

  constructor(seal: Seal, cell: string, claims: z.ZodMiniType<Claims>) {
    this.#seal = seal;
    this.#cell = cell;
    this.#claims = claims;
    this.#ofThisCell = z.object({ cell: z.literal(cell) });
  }

  sign(claims: Claims): string {
    return this.#seal.sign({ cell: this.#cell, ...claims });
  }

  /** Null for what is not genuine; whether it is over is not asked here. */
  open(token: unknown): Claims | null {
    const opened = this.#seal.open(token);
    if (!this.#ofThisCell.safeParse(opened).success) return null;
    return this.#claims.safeParse(opened).data ?? null;
  }
}
