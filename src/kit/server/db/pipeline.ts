import pg from 'pg';
import { typeParsers } from './typeParsers.ts';

export interface Statement {
  readonly sql: string;
  readonly params?: readonly unknown[];
}

export type Row = Record<string, unknown>;

/** What of node-postgres' connection the pipeline writes to; its published types lag behind. */
interface Wire {
  readonly stream: { cork(): void; uncork(): void };
  parse(message: { name: string; text: string }): void;
  bind(message: { statement: string; values: unknown[] }): void;
  describe(message: { type: 'P'; name: string }): void;
  execute(message: { portal: string }): void;
  close(message: { type: 'S'; name: string }): void;
  sync(): void;
}

interface Outcome {
  readonly resolve: (rows: Row[][]) => void;
  readonly reject: (error: Error) => void;
}

type Answer = pg.Result & {
  addFields(fields: pg.FieldDef[]): void;
  parseRow(values: unknown[]): Row;
};

const { utils } = pg as unknown as { utils: { prepareValue(value: unknown): unknown } };
const prepareValue = (value: unknown) => utils.prepareValue(value);

/**
 * Several statements sent at once, with a single Sync at the end. PostgreSQL runs what lies between two
 * Syncs as one transaction: it commits at the Sync, and after an error it skips to the Sync and rolls back
 * (https://www.postgresql.org/docs/current/protocol-flow.html#PROTOCOL-FLOW-PIPELINING).
 *
 * A `Submittable` of node-postgres: its client calls the handlers as the messages come in.
 */
export class Pipeline {
  readonly #statements: readonly { readonly sql: string; readonly values: unknown[] }[];
  readonly #outcome: Outcome;
  readonly #answers: Row[][] = [];
  #prepared: Prepared | undefined;
  #answer = newAnswer();
  #failure: Error | undefined;

  constructor(statements: readonly Statement[], outcome: Outcome) {
    // Here, before anything is sent: half a pipeline would be committed like a whole one.
    this.#statements = statements.map(({ sql, params = [] }) => ({ sql, values: params.map(prepareValue) }));
    this.#outcome = outcome;
  }

  submit(connection: unknown): null {
    const wire = connection as Wire;
    this.#prepared = preparedOn(wire);
    wire.stream.cork();
    for (const { sql, values } of this.#statements) {
      const statement = this.#prepared.nameOf(wire, sql);
      wire.bind({ statement, values });
      wire.describe({ type: 'P', name: '' });
      wire.execute({ portal: '' });
    }
    wire.sync();
    wire.stream.uncork();
    return null;
  }

  handleRowDescription(message: { fields: pg.FieldDef[] }): void {
    this.#answer.addFields(message.fields);
  }

  handleDataRow(message: { fields: unknown[] }): void {
    try {
      this.#answer.rows.push(this.#answer.parseRow(message.fields));
    } catch (error) {
      this.#failure ??= error as Error;
    }
  }

  handleCommandComplete(): void {
    this.#answers.push(this.#answer.rows);
    this.#answer = newAnswer();
  }

  handleEmptyQuery(): void {
    this.handleCommandComplete();
  }

  /** The client forgets a query at its first error; the ReadyForQuery that follows is then nobody's. */
  handleError(error: Error): void {
    this.#prepared?.distrust();
    this.#outcome.reject(error);
  }

  handleReadyForQuery(): void {
    if (this.#failure === undefined) this.#outcome.resolve(this.#answers);
    else this.#outcome.reject(this.#failure);
  }
}

function newAnswer(): Answer {
  return new pg.Result('', typeParsers as unknown as typeof pg.types) as Answer;
}

/**
 * The statements prepared on one connection. After a failure none is trusted: it may have come before its
 * Parse, or be that of a plan which a migration has outdated. What is not trusted is closed before it is
 * parsed again; closing nothing is no error.
 */
class Prepared {
  readonly #known = new Map<string, { readonly name: string; trusted: boolean }>();

  nameOf(wire: Wire, sql: string): string {
    const known = this.#known.get(sql);
    if (known?.trusted) return known.name;
    const name = known?.name ?? `p${this.#known.size}`;
    if (known !== undefined) wire.close({ type: 'S', name });
    wire.parse({ name, text: sql });
    this.#known.set(sql, { name, trusted: true });
    return name;
  }

  distrust(): void {
    for (const statement of this.#known.values()) statement.trusted = false;
  }
}

const preparedByConnection = new WeakMap<Wire, Prepared>();

function preparedOn(wire: Wire): Prepared {
  const prepared = preparedByConnection.get(wire) ?? new Prepared();
  preparedByConnection.set(wire, prepared);
  return prepared;
}
