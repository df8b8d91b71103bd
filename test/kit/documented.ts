import { fromJSONSchema } from 'zod';

/** What of an OpenAPI document a program reads. */
export interface Schema {
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly oneOf?: readonly Schema[];
}

interface Content {
  readonly description?: string;
  readonly content?: Readonly<Record<string, { readonly schema: Schema }>>;
}

export interface Operation {
  readonly summary?: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly schema: Schema;
  }[];
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content>>;
  readonly security?: readonly object[];
}

interface Given {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number>>;
  readonly body?: unknown;
}

/**
 * A program that knows a school's API from its OpenAPI document alone: it sends what the document allows, and takes only the
 * answers that it promises.
 */
export class Documented {
  readonly #origin: string;
  readonly #paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly #cookies = new Map<string, string>();

  private constructor(origin: string, document: { readonly paths: Documented['paths'] }) {
    this.#origin = origin;
    this.#paths = document.paths;
  }

  static async read(origin: string): Promise<Documented> {
    const response = await fetch(`${origin}/api/openapi.json`);
    return new Documented(origin, (await response.json()) as { paths: Documented['paths'] });
  }

  get paths() {
    return this.#paths;
  }

  /** @throws when the document does not allow what is sent, or does not promise what is answered */
  async call(method: string, path: string, { path: within = {}, query = {}, body }: Given = {}) {
    const operation = this.#paths[path]?.[method];
    if (operation === undefined) throw new Error(`The document has no ${method} ${path}.`);
    for (const { name, in: place, required, schema } of operation.parameters ?? []) {
      const value = place === 'path' ? within[name] : query[name];
      if (value === undefined && required) throw new Error(`${method} ${path} wants ${name}.`);
      if (value !== undefined) fromJSONSchema(schema as never).parse(value);
    }
    const taken = operation.requestBody?.content?.['application/json']?.schema;
    if ((taken === undefined) !== (body === undefined))
      throw new Error(`${method} ${path} wants another body.`);
    const sent = taken && fromJSONSchema(taken as never).parse(body);
    return await this.#send(method, path, operation, { path: within, query, body: sent });
  }

  async #send(
    method: string,
    path: string,
    operation: Operation,
    { path: within = {}, query = {}, body }: Given,
  ) {
    const filled = path.replace(/\{([^}]+)\}/g, (_, name) => encodeURIComponent(within[name] ?? ''));
    const asked = new URLSearchParams(
      Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]),
    );
    const response = await fetch(`${this.#origin}${filled}${asked.size > 0 ? `?${asked}` : ''}`, {
      method: method.toUpperCase(),
      headers: {
        cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      this.#cookies.set(name, value);
    }
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    const promised = operation.responses[response.status]?.content?.['application/json']?.schema;
    if (promised === undefined) {
      if (text === '') return undefined;
      throw new Error(`${method} ${path} answered what the document does not promise: ${text}`);
    }
    // biome-ignore lint/suspicious/noExplicitAny: what it is, the document says
    return fromJSONSchema(promised as never).parse(JSON.parse(text)) as any;
  }
}
