import type { CallOf, ReplyOf, Route } from '#kit/model/contract.ts';
import { addressOf } from '#kit/web/api.ts';

export interface Answer<R> {
  readonly status: number;
  /** Undefined when all went well. */
  readonly code: string | undefined;
  readonly detail: string | undefined;
  readonly body: R;
  /** Without the gate's. */
  readonly setCookies: readonly string[];
  /** The gate's cookie, which any answer may bring. */
  readonly entry: string | undefined;
}

const isEntry = (cookie: string) => /^(__Host-)?preau\.entry=/.test(cookie);

/** What a browser does with the API: real requests, with the cookies that it was given. */
export class Browser {
  readonly #origin: string;
  readonly #cookies = new Map<string, string>();

  constructor(origin: string) {
    this.#origin = origin;
  }

  async call<R extends Route>(route: R, given?: CallOf<R>): Promise<Answer<ReplyOf<R>>> {
    const { body } = (given ?? {}) as { body?: unknown };
    const response = await fetch(this.#origin + addressOf(route, given as object), {
      method: route.method,
      headers: {
        cookie: this.cookies,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const cookies = response.headers.getSetCookie();
    this.#keep(cookies);
    const entry = cookies.find(isEntry);
    const setCookies = cookies.filter((cookie) => !isEntry(cookie));
    const text = await response.text();
    const answer = text === '' ? undefined : JSON.parse(text);
    const { code, detail } = response.ok ? {} : answer;
    return { status: response.status, code, detail, body: answer, setCookies, entry };
  }

  /** As the header that the browser sends. */
  get cookies(): string {
    return this.#pairs().join('; ');
  }

  /** As if the gate had not let it in yet. */
  get cookiesWithoutEntry(): string {
    return this.#pairs()
      .filter((cookie) => !isEntry(cookie))
      .join('; ');
  }

  #pairs(): string[] {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`);
  }

  /** A second browser that holds the same cookies, as one that stole them would. */
  twin(): Browser {
    const twin = new Browser(this.#origin);
    for (const [name, value] of this.#cookies) twin.#cookies.set(name, value);
    return twin;
  }

  #keep(setCookies: readonly string[]): void {
    for (const cookie of setCookies) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === '') this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
  }
}
