import type { Bulletin } from '../../model/bulletin.ts';
import { toBase64url } from '../../model/claims.ts';
import type { TicketId } from '../../model/ids.ts';
import { findNonce, WORK_PARTS, workInput } from '../../model/work.ts';
import { type Ask, codeOf } from './ask.ts';

const TICKET = '/gate/ticket';

/** What came of asking for a ticket: one, no answer, or the code of a refusal. */
export type Taken =
  | { readonly ticket: string; readonly lesson?: string | undefined }
  | 'silence'
  | { readonly refused: string };

export type Payment = { readonly work: object } | { readonly code: string } | { readonly card: string };

/** Random bytes that nobody else has. */
export type Draw = (bytes: Uint8Array<ArrayBuffer>) => void;

export function drawId(draw: Draw): TicketId {
  const bytes = new Uint8Array(16);
  draw(bytes);
  return toBase64url(bytes) as TicketId;
}

/**
 * Does the work that a bulletin asks of a walk-in (G10), a slice at a time.
 *
 * @param breathe resolves when the page has had its turn
 */
export async function doWork(
  { cell, seq, work }: Bulletin,
  id: TicketId,
  breathe: () => Promise<void>,
): Promise<object> {
  const nonces: number[] = [];
  for (let part = 0; part < WORK_PARTS; part += 1) {
    const search = findNonce(work, workInput({ cell, seq, id }, part));
    let step = search.next();
    while (!step.done) {
      await breathe();
      step = search.next();
    }
    nonces.push(step.value);
  }
  return { seq, nonces };
}

export async function takeTicket(ask: Ask, id: TicketId, payment: Payment): Promise<Taken> {
  const answer = await ask(TICKET, { id, payment }).catch(() => undefined);
  if (answer === undefined || answer.status >= 500) return 'silence';
  const { ticket, lesson } = (answer.body ?? {}) as { ticket?: unknown; lesson?: string };
  if (typeof ticket === 'string') return { ticket, lesson };
  return { refused: codeOf(answer) };
}
