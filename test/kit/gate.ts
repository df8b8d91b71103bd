import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bulletin } from '#gate/model/bulletin.ts';
import { readBulletin, takeTicket } from '#gate/model/contract.ts';
import { type TicketId, ticketId } from '#gate/model/ids.ts';
import { findNonce, WORK_PARTS, type WorkFor, workInput } from '#gate/model/work.ts';
import type { Browser } from './browser.ts';

/**
 * Has a gate let in everybody who comes: for tests of something else, on machines that they themselves load to
 * their limits.
 */
export async function orderWideGate(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'orders.json'), JSON.stringify({ engaged: false, rate: 1_000 }));
}

/** What a bulletin says, whoever signed it. */
export async function bulletinFor(browser: Browser): Promise<Bulletin> {
  const { body } = await browser.call(readBulletin);
  return JSON.parse(Buffer.from(body.payload, 'base64url').toString());
}

export function newTicketId(): TicketId {
  return ticketId.parse(randomBytes(16).toString('base64url'));
}

/** The nonces that a bulletin asks of a walk-in. */
export function doWork(bits: number, given: WorkFor): number[] {
  return Array.from({ length: WORK_PARTS }, (_, part) => {
    const search = findNonce(bits, workInput(given, part));
    for (;;) {
      const step = search.next();
      if (step.done) return step.value;
    }
  });
}

/** A walk-in's ticket, honestly worked for. */
export async function ticketFor(browser: Browser, id = newTicketId()): Promise<string> {
  const { cell, seq, work } = await bulletinFor(browser);
  const nonces = doWork(work, { cell, seq, id });
  const { body } = await browser.call(takeTicket, { body: { id, payment: { work: { seq, nonces } } } });
  return body.ticket;
}
