import { describe, expect, it } from 'vitest';
import { hours } from '#kit/model/clock.ts';
import type { DivisionId } from '#people/model/ids.ts';
import type { TicketId } from '../../model/ids.ts';
import { Calendar } from '../calendar.ts';
import { forgeriesOf } from './forgeries.arbitrary.ts';
import { CellKeys } from './keys.ts';
import { Seal } from './seal.ts';
import { Tickets } from './ticket.ts';

const calendar = new Calendar('Europe/Paris');
const keys = new CellKeys(['s'.repeat(32)]);
const tickets = new Tickets(keys, 'idf-1', calendar);
const id = 'AAAAAAAAAAAAAAAAAAAAAg' as TicketId;
const at = (time: string) => Date.parse(`${time}+01:00`);
const monday = at('2026-11-23T08:30:00');

describe('a ticket', () => {
  it('[G7] holds when its owner arrived', () => {
    const day = calendar.day(monday);
    expect(tickets.read(tickets.sign({ id }, monday), monday + hours(2))).toEqual({
      id,
      arrived: monday,
      day,
    });
  });

  it('[G10] tells the division of the card that it was given for', () => {
    const division = '0750001A/5e-a' as DivisionId;
    expect(tickets.read(tickets.sign({ id, division }, monday), monday)).toMatchObject({ division });
  });

  it('[G5] is good on its own school day', () => {
    const token = tickets.sign({ id }, monday);
    expect(tickets.read(token, at('2026-11-23T23:59:59'))).not.toBeNull();
    expect(tickets.read(token, at('2026-11-24T00:00:00'))).toBeNull();
    expect(tickets.read(token, at('2026-11-22T12:00:00'))).toBeNull();
    const friday = tickets.sign({ id }, at('2026-11-27T08:30:00'));
    expect(tickets.read(friday, at('2026-11-29T23:59:59'))).not.toBeNull();
    expect(tickets.read(friday, at('2026-11-30T00:00:00'))).toBeNull();
  });

  it('[G7] that was forged in any way is none', () => {
    const token = tickets.sign({ id }, monday);
    const taken = forgeriesOf(token).filter(([, forged]) => tickets.read(forged, monday) !== null);
    expect(taken).toEqual([]);
  });

  it('of another cell, or a retired secret, is none', () => {
    const others = [
      new Tickets(keys, 'idf-2', calendar),
      new Tickets(new CellKeys(['r'.repeat(32)]), 'idf-1', calendar),
    ];
    for (const other of others) expect(tickets.read(other.sign({ id }, monday), monday)).toBeNull();
  });

  it('has the claims of a ticket, or is none', () => {
    const seal = new Seal(keys, 'ticket');
    const good = { cell: 'idf-1', id, arrived: monday, day: calendar.day(monday) };
    expect(tickets.read(seal.sign(good), monday)).not.toBeNull();
    const bad = [{ id: 'short' }, { id: `${id}A` }, { arrived: 'now' }, { day: null }, { division: '5e A' }];
    for (const change of bad) expect(tickets.read(seal.sign({ ...good, ...change }), monday)).toBeNull();
  });
});
