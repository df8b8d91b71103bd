import { ANSWERS_WITHIN_MS, type Answer } from '../waiting/ask.ts';

/** Asks the page's own origin; rejects for no answer, a late one, and one that is no JSON. */
export async function ask(path: string, body?: object): Promise<Answer> {
  const abort = new AbortController();
  const late = setTimeout(() => abort.abort(), ANSWERS_WITHIN_MS);
  try {
    const response = await fetch(path, {
      credentials: 'same-origin',
      signal: abort.signal,
      ...(body && {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      }),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
  } finally {
    clearTimeout(late);
  }
}
