/** What came back, how often: statuses with the code of a refusal, or the answer of a knock. */
export type Fallen = Record<string, number>;

export interface Shot {
  readonly path: string;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is, instead of a body. */
  readonly raw?: string | Uint8Array<ArrayBuffer>;
  readonly cookie?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const IN_FLIGHT = 32;

/** Sends requests, many at once, and counts what they bring. */
export async function bombard(origin: string, shots: Iterable<Shot>): Promise<Fallen> {
  const fallen: Fallen = {};
  const left = shots[Symbol.iterator]();
  const one = async () => {
    for (let next = left.next(); !next.done; next = left.next()) {
      const result = await fire(origin, next.value);
      fallen[result] = (fallen[result] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, one));
  return fallen;
}

export const countOf = (fallen: Fallen): number => Object.values(fallen).reduce((sum, n) => sum + n, 0);

/** Sends one, and says what it brought. */
export async function fire(origin: string, { path, body, raw, cookie, headers }: Shot): Promise<string> {
  const sent = raw ?? (body === undefined ? undefined : JSON.stringify(body));
  const response = await fetch(origin + path, {
    method: sent === undefined ? 'GET' : 'POST',
    headers: {
      ...(sent !== undefined && { 'content-type': 'application/json' }),
      ...(cookie !== undefined && { cookie }),
      ...headers,
    },
    ...(sent !== undefined && { body: sent }),
  });
  const text = await response.text();
  const { code, answer, ticket } = (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>;
  return [response.status, code ?? answer ?? (ticket === undefined ? '' : 'ticket')].join(' ').trim();
}
