/**
 * The errors of a room: one table each, in the room's `model/errors.ts`.
 *
 * A code (`people.not-signed-in`) is what a client branches on and is never reused; the status is HTTP's.
 * What a person reads is a message of the web app's catalogue, under the same code.
 */
export interface ErrorKind<Code extends string = string> {
  readonly code: Code;
  readonly status: number;
  /** For the engineer who reads the reply: one English sentence, without anything personal. */
  readonly detail: string;
}

export function errorTable<const T extends Record<string, { status: number; detail: string }>>(
  table: T,
): { readonly [Code in keyof T & string]: ErrorKind<Code> } {
  return Object.fromEntries(
    Object.entries(table).map(([code, kind]) => [code, { code, ...kind }]),
  ) as unknown as { readonly [Code in keyof T & string]: ErrorKind<Code> };
}

/** A request that the school declines, for a reason that the person asking may know. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly kind: ErrorKind;

  constructor(kind: ErrorKind) {
    super(kind.detail);
    this.kind = kind;
  }

  get code(): string {
    return this.kind.code;
  }
}

/** What the API answers with any status from 400 up. */
export interface ErrorReply {
  readonly code: string;
  readonly detail: string;
}

export const kitErrors = errorTable({
  'kit.not-found': { status: 404, detail: 'There is nothing at this address.' },
  'kit.bad-request': { status: 400, detail: 'The request does not have the form that this route wants.' },
  'kit.too-many-requests': {
    status: 429,
    detail: 'Too many requests in too short a time; wait and try again.',
  },
  'kit.internal': { status: 500, detail: 'The school failed to answer; the failure is in its log.' },
  'kit.cross-origin': { status: 403, detail: 'The request comes from a page of another site.' },
});
