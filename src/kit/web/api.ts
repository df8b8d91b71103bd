import type { CallOf, ReplyOf, Route } from '../model/contract.ts';
import type { ErrorReply } from '../model/errors.ts';

/** The school declined or could not be reached; `status` is 0 when no answer came. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: string;
  readonly status: number;

  constructor(code: string, status: number, detail: string) {
    super(detail);
    this.code = code;
    this.status = status;
  }
}

interface Given {
  readonly params?: Record<string, unknown>;
  readonly query?: Record<string, unknown>;
  readonly body?: unknown;
}

/** The address of a call: its parameters filled in and its query appended. */
export function addressOf(route: Pick<Route, 'path'>, given: Given = {}): string {
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => {
    const value = given.params?.[name];
    if (value === undefined) throw new TypeError(`${route.path} needs ${name}`);
    return encodeURIComponent(String(value));
  });
  const query = new URLSearchParams(
    Object.entries(given.query ?? {}).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, String(value)] as [string, string]],
    ),
  ).toString();
  return query === '' ? path : `${path}?${query}`;
}

/** The parts that a caller cannot leave out. */
type Needed<R> = { [K in keyof CallOf<R> as undefined extends CallOf<R>[K] ? never : K]: true };

type Arguments<R> = keyof Needed<R> extends never
  ? [given?: Record<string, never>, options?: { signal?: AbortSignal }]
  : [given: CallOf<R>, options?: { signal?: AbortSignal }];

/**
 * Calls a route of the school, typed by its contract. Throws `ApiError`; an abort throws as it came.
 * The reply is trusted: the server has checked it against the same schema.
 */
export async function call<R extends Route>(
  route: R,
  ...[given, options]: Arguments<R>
): Promise<ReplyOf<R>> {
  const { body } = (given ?? {}) as Given;
  const response = await send(addressOf(route, given as Given), {
    method: route.method,
    ...(body === undefined
      ? {}
      : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    ...(options?.signal ? { signal: options.signal } : {}),
  });
  if (!response.ok) throw await apiErrorOf(response);
  if (response.status === 204) return undefined as ReplyOf<R>;
  return (await response.json()) as ReplyOf<R>;
}

async function send(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, { ...init, credentials: 'same-origin' });
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new ApiError('kit.unreachable', 0, 'No answer came from the school.');
  }
}

async function apiErrorOf(response: Response): Promise<ApiError> {
  const reply = (await response.json().catch(() => null)) as Partial<ErrorReply> | null;
  return new ApiError(
    reply?.code ?? 'kit.unreachable',
    response.status,
    reply?.detail ?? response.statusText,
  );
}
