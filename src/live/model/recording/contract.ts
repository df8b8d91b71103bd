import * as z from 'zod/mini';
import { route } from '#kit/model/contract.ts';
import { classroomId, memberId } from '../ids.ts';
import { recordingId } from './ids.ts';

/** Of one part: an hour takes a fifth of it. */
export const MOST_SOUND_BYTES = 60_000_000;

/** A part of a recording: from one opening of the recorder to its end, or to the crash of its tab. */
export const partId = z.string().check(z.regex(/^[a-f0-9]{32}$/));

const inClass = { classroom: classroomId };

export const listRecordings = route({
  method: 'GET',
  path: '/api/classrooms/:classroom/recordings',
  summary: 'What was recorded of a class and is still kept. For who is on its roster.',
  params: z.object(inClass),
  reply: z.object({
    recordings: z.array(
      z.object({
        recording: recordingId,
        /** Instants; `to` is null while it is under way. */
        from: z.int(),
        to: z.nullable(z.int()),
        parts: z.array(
          z.object({
            part: partId,
            /** The instant of its first sound. */
            from: z.int(),
            bytes: z.int(),
            type: z.string(),
          }),
        ),
        /** The instant at which it is deleted. */
        until: z.int(),
      }),
    ),
  }),
});

export const readSound = route({
  method: 'GET',
  path: '/api/classrooms/:classroom/recordings/:recording/parts/:part/sound',
  summary: 'The sound of a part, whole or by byte ranges. For who is on the roster of the class.',
  params: z.object({ ...inClass, recording: recordingId, part: partId }),
  gives: ['audio/webm', 'audio/mp4', 'audio/ogg'],
});

export const deleteRecording = route({
  method: 'DELETE',
  path: '/api/classrooms/:classroom/recordings/:recording',
  summary: 'Delete the sound of a recording for good. For the staff of the class.',
  params: z.object({ ...inClass, recording: recordingId }),
});

export const replayClass = route({
  method: 'GET',
  path: '/api/classrooms/:classroom/replay',
  summary:
    'The lines of the log that you may know, a page at a time: fold them from the first to see the lesson again. For who is on the roster.',
  params: z.object(inClass),
  query: z.object({ after: z._default(z.coerce.number().check(z.int(), z.gte(0)), 0) }),
  reply: z.object({
    you: memberId,
    /** As `delivered` of the stream, without audiences. */
    lines: z.array(z.object({ seq: z.int(), at: z.int(), event: z.looseObject({ type: z.string() }) })),
    /** Ask again after this seq; null at the end. */
    next: z.nullable(z.int()),
  }),
});
