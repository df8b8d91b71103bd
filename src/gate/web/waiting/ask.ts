export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** How the page asks the gate; rejects when no answer comes. */
export type Ask = (path: string, body?: object) => Promise<Answer>;

/** Longer than that no answer is waited for. */
export const ANSWERS_WITHIN_MS = 10_000;

/** The code of a refusal (errors.ts); empty where there is none. */
export function codeOf({ body }: Answer): string {
  const { code } = (body ?? {}) as { code?: unknown };
  return typeof code === 'string' ? code : '';
}
