import type { IncomingMessage } from 'node:http';
import type { Config } from '../config.ts';

/**
 * Whether a request that acts, or opens a socket, comes from a page of this school. Browsers send `Origin`
 * with each of those; programs send none, and carry no browser's cookies either.
 */
export function isOwnOrigin({ headers }: IncomingMessage, config: Pick<Config, 'publicUrl'>): boolean {
  const { origin, host } = headers;
  if (origin === undefined || origin === config.publicUrl) return true;
  return URL.parse(origin)?.host === host;
}
