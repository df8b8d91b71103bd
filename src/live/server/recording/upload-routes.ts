import type { FastifyInstance, FastifyRequest } from 'fastify';
import * as z from 'zod/mini';
import { Refusal } from '#kit/model/errors.ts';
import { takeOver } from '#kit/server/http/take-over.ts';
import { liveErrors } from '../../model/errors.ts';
import { classroomId } from '../../model/ids.ts';
import { partId } from '../../model/recording/contract.ts';
import { recordingId } from '../../model/recording/ids.ts';
import { recordingOf } from '../../model/recording/select.ts';
import { isStaff } from '../../model/standing.ts';
import type { LiveRoom } from '../room.ts';
import { noSuchRecording } from './routes.ts';
import type { Sounds } from './sounds.ts';
import type { Sender, Uploads } from './uploads.ts';

export interface UploadRouteDeps extends Pick<LiveRoom, 'whoAsks' | 'stateOf'> {
  readonly sounds: Sounds;
  readonly uploads: Uploads;
}

/** A tab that crashes begins another part: so many times, and a lesson is no lesson any more. */
const MOST_PARTS = 60;

const params = z.object({ classroom: classroomId, recording: recordingId, part: z.optional(partId) });
const address = '/api/classrooms/:classroom/recordings/:recording/parts';

/** Where a recorder sends its sound, by tus: its own protocol, not a contract's JSON. */
export function mountUploads(app: FastifyInstance, deps: UploadRouteDeps): void {
  const access = (request: FastifyRequest) => senderOf(deps, request);
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    // Unread: tus takes the bytes from the line as they come.
    scope.addContentTypeParser('application/offset+octet-stream', (_request, _body, done) => done(null));
    const take = (method: string, url: string) =>
      scope.route({
        method,
        url,
        config: { access },
        schema: { hide: true },
        handler: async (request, reply) => {
          const sender = await access(request);
          await deps.uploads.handle(request.raw, takeOver(reply), sender);
        },
      });
    take('POST', address);
    take('PATCH', `${address}/:part`);
    take('HEAD', `${address}/:part`);
  });
}

/** Only who records: also after the class is closed, for what a crash kept back. */
async function senderOf(
  { whoAsks, stateOf, sounds }: UploadRouteDeps,
  request: FastifyRequest,
): Promise<Sender> {
  const asked = z.safeParse(params, request.params);
  if (!asked.success) throw noSuchRecording();
  const { classroom, recording, part } = asked.data;
  const { member } = await whoAsks(request, classroom);
  const state = await stateOf(classroom);
  if (!state || !isStaff(state, member)) throw new Refusal(liveErrors['live.not-allowed']);
  if (recordingOf(state, recording)?.member !== member) throw noSuchRecording();
  const parts = await sounds.partsOf(classroom, recording);
  if (part === undefined && parts.length >= MOST_PARTS) throw new Refusal(liveErrors['live.recordings-full']);
  if (part !== undefined && !parts.some((one) => one.part === part)) throw noSuchRecording();
  return { classroom, recording, member, part };
}
