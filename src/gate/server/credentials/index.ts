import type { Config } from '#kit/server/config.ts';
import { Calendar } from '../calendar.ts';
import { BulletinSigner } from './bulletin-signature.ts';
import { ClassCards } from './card.ts';
import { Entries } from './entry.ts';
import { CellKeys, secretsOf } from './keys.ts';
import { Passes } from './pass.ts';
import { Refusals } from './refusal.ts';
import { Tickets } from './ticket.ts';

/** Everything that a cell's gate signs. */
export interface Credentials {
  readonly calendar: Calendar;
  readonly passes: Passes;
  readonly tickets: Tickets;
  readonly entries: Entries;
  readonly refusals: Refusals;
  readonly cards: ClassCards;
  readonly bulletins: BulletinSigner;
  /** What bulletins are verified with. */
  readonly jwks: CellKeys['jwks'];
  readonly staffTokens: CellKeys['staffTokens'];
}

export function openCredentials(config: Pick<Config, 'secret' | 'cell'>): Credentials {
  const { name, timeZone } = config.cell;
  const calendar = new Calendar(timeZone);
  const keys = new CellKeys(secretsOf(config));
  return {
    calendar,
    passes: new Passes(keys, name, calendar),
    tickets: new Tickets(keys, name, calendar),
    entries: new Entries(keys, name),
    refusals: new Refusals(keys, name),
    cards: new ClassCards(keys, name, calendar),
    bulletins: new BulletinSigner(keys.bulletin),
    jwks: keys.jwks,
    staffTokens: keys.staffTokens,
  };
}
