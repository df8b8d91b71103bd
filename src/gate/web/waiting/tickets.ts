import type { Bulletin } from '../../model/bulletin.ts';
import { toBase64url } from '../../model/claims.ts';
import type { TicketId } from '../../model/ids.ts';
import { findNonce, WORK_PARTS, workInput } from '../../model/work.ts';
import type { Ask } from './board.ts';
import type { Memory } from './memory.ts';

const TICKET = '/gate/ticket';

/** How a ticket was asked for, and what came of it: nothing, or the code of the refusal. */
export type Taken = 'taken' | 'silence' | { readonly refused: string };

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

/** Asks for a ticket and keeps it. */
export async function takeTicket(ask: Ask, memory: Memory, id: TicketId, payment: Payment): Promise<Taken> {
  const answer = await ask(TICKET, { id, payment }).catch(() => undefined);
  if (answer === undefined || answer.status >= 500) return 'silence';
  const { ticket, lesson, code } = answer.body as { ticket?: string; lesson?: string; code?: string };
  if (ticket === undefined) return { refused: code ?? 'kit.unreachable' };
  memory.keepTicket(ticket, lesson);
  return 'taken';
}
