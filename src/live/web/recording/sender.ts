import { hours } from '#kit/model/clock.ts';
import { addressOf } from '#kit/web/api.ts';
import { listRecordings } from '../../model/recording/contract.ts';
import { jittered } from '../log/pause.ts';
import type { LocalPart, Parts } from './parts.ts';
import { type Arrivals, PieceSource } from './piece-source.ts';

const RETRY_MS = [500, 1_000, 3_000, 5_000];
/** After a line that was away for longer than that. */
const AGAIN_MS = 5_000;
const PIECE_BYTES = 256_000;

/**
 * Sends a part to the school until it has all of it: pieces as they come, and from where a line broke. Resolves then, or
 * when the school no longer wants it.
 */
export async function sendPart(parts: Parts, id: string, arrivals: Arrivals): Promise<void> {
  while ((await attempt(parts, id, arrivals)) === 'broken') {
    await new Promise((resolve) => setTimeout(resolve, jittered(AGAIN_MS)));
  }
  await parts.drop(id);
}

async function attempt(parts: Parts, id: string, arrivals: Arrivals): Promise<'over' | 'broken'> {
  const part = await parts.find(id);
  if (!part) return 'over';
  const { Upload } = await import('tus-js-client');
  const { classroom, recording, type, address, beganAt } = part;
  const list = addressOf(listRecordings, { params: { classroom } });
  return await new Promise((resolve) => {
    const upload = new Upload(new Blob(), {
      endpoint: `${list}/${recording}/parts`,
      uploadUrl: address,
      metadata: { type, age: `${Date.now() - beganAt}` },
      uploadLengthDeferred: true,
      chunkSize: PIECE_BYTES,
      retryDelays: RETRY_MS,
      storeFingerprintForResuming: false,
      fileReader: { openFile: async () => new PieceSource(parts, id, arrivals) },
      onUploadUrlAvailable: () => void parts.change(id, { address: upload.url }),
      onSuccess: () => resolve('over'),
      onError: (error) => resolve(isUnwanted(error, part) ? 'over' : 'broken'),
    });
    upload.start();
  });
}

/**
 * What the school said no to is not asked again: deleted, or too long; of a part that it never took, too old or one too many.
 * Who is signed out comes back; who is not of the staff any more may be named again, on the same day.
 */
function isUnwanted(error: Error, { address, beganAt }: LocalPart): boolean {
  const response =
    'originalResponse' in error ? (error.originalResponse as { getStatus(): number } | null) : null;
  const status = response?.getStatus() ?? 0;
  if (status === 403) return Date.now() - beganAt > hours(24);
  return [404, 410, 413].includes(status) || (address === null && [400, 409].includes(status));
}
