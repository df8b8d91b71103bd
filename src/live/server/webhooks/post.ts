import { request as overHttp, type RequestOptions } from 'node:http';
import { request as overHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { seconds } from '#kit/model/clock.ts';
import type { Delivery } from '../../model/webhooks/contract.ts';
import { type Address, type Addresses, RefusedAddress } from './addresses.ts';

/** From the look-up of the name to the end of the answer. */
export const ANSWERS_WITHIN = seconds(15);
/** What an answer says is nobody's concern; so much of it is read, so that the receiver can finish in peace. */
const MOST_READ = 1_024;

export type Outcome = NonNullable<Delivery['outcome']>;

/** Sends one request and gives the status of its answer, or why there was none. Redirections are not followed. */
export async function post(
  url: URL,
  headers: Readonly<Record<string, string>>,
  body: string,
  addresses: Pick<Addresses, 'of'>,
  stop: AbortSignal,
): Promise<Outcome> {
  const signal = AbortSignal.any([stop, AbortSignal.timeout(ANSWERS_WITHIN)]);
  try {
    const found = await Promise.race([addresses.of(url), rejectedBy(signal)]);
    return await statusOf(url, { headers, signal, lookup: pinnedTo(found) }, body);
  } catch (error) {
    return signal.aborted ? 'timeout' : reasonOf(error);
  }
}

function statusOf(url: URL, options: RequestOptions, body: string): Promise<number> {
  const send = url.protocol === 'https:' ? overHttps : overHttp;
  return new Promise((resolve, reject) => {
    const sent = send(url, { ...options, method: 'POST', agent: false });
    sent.once('error', reject);
    sent.once('response', (response) => {
      let read = 0;
      response.on('data', (bytes: Buffer) => {
        read += bytes.length;
        if (read > MOST_READ) response.destroy();
      });
      // The status has come: what happens to the rest changes nothing.
      response.on('error', () => {});
      response.once('close', () => resolve(response.statusCode ?? 0));
    });
    sent.end(body);
  });
}

/** For a host that is an address Node asks no resolver: it is what was checked. */
const pinnedTo =
  (addresses: readonly Address[]): LookupFunction =>
  (_hostname, { all }, callback) => {
    const [first] = addresses;
    if (all === true) callback(null, [...addresses]);
    else callback(null, first?.address ?? '', first?.family);
  };

function rejectedBy(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

function reasonOf(error: unknown): Outcome {
  if (error instanceof RefusedAddress) return 'refused-address';
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'no-such-host';
  return /^(ERR_TLS|CERT|UNABLE_TO|DEPTH_ZERO|SELF_SIGNED)/.test(code) ? 'bad-certificate' : 'unreachable';
}
