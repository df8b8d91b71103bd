import type { IncomingMessage } from 'node:http';
import type { Config } from '../config.ts';

/**
 * Whether a request that acts, or opens a socket, comes from a page of this school. Browsers send `Origin`
 * with each of those; programs send none, and carry no browser's cookies either. A public school's pages come from
 * its public address alone, and over https: one that was tampered with on an unsafe line is another site's.
 */
export function isOwnOrigin({ headers }: IncomingMessage, config: Pick<Config, 'publicUrl'>): boolean {
  const { origin, host } = headers;
  if (origin === undefined) return true;
  if (config.publicUrl !== undefined) return origin === URL.parse(config.publicUrl)?.origin;
  return URL.parse(origin)?.host === host;
}
