import * as z from 'zod/mini';
import { route } from '#kit/model/contract.ts';
import { clientCommand } from './command.ts';
import { STATE_VERSION } from './delivery/delivered.ts';
import { classroomId, memberId } from './ids.ts';
import { mediaRights } from './media/permissions.ts';

const params = z.object({ classroom: classroomId });

export const showClassroom = route({
  method: 'GET',
  path: '/api/classrooms/:classroom',
  summary: 'What a classroom is for you. Who is outside it learns only whether asking to enter is possible.',
  params,
  reply: z.discriminatedUnion('standing', [
    z.object({
      standing: z.enum(['staff', 'pupil', 'guest', 'visit']),
      you: memberId,
      lesson: z.object({ title: z.string(), subject: z.string() }),
      phase: z.enum(['prepared', 'open', 'closed']),
    }),
    z.object({ standing: z.literal('outside'), you: memberId, mayAsk: z.boolean() }),
  ]),
});

export const sendCommand = route({
  method: 'POST',
  path: '/api/classrooms/:classroom/commands',
  summary:
    'Ask for something in a class. Answered when it is durable; the same key is never carried out twice.',
  params,
  body: z.object({
    key: z.string().check(z.regex(/^[A-Za-z0-9_-]{8,64}$/)),
    command: clientCommand,
  }),
  reply: z.object({
    /** Of the last event of the command, or the head of the log when there was none to append. */
    seq: z.int(),
    refused: z.optional(z.object({ code: z.string(), detail: z.string() })),
  }),
});

/** The form of one item is `StreamItem` of `delivery/delivered.ts`. */
const streamItem = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('snapshot'),
    snapshot: z.looseObject({ version: z.literal(STATE_VERSION), seq: z.int(), viewer: memberId }),
  }),
  z.object({
    kind: z.literal('event'),
    delivered: z.looseObject({
      seq: z.int(),
      audience: z.string(),
      prev: z.int(),
      at: z.int(),
      event: z.looseObject({ type: z.string() }),
    }),
  }),
]);

export const followEvents = route({
  method: 'GET',
  path: '/api/classrooms/:classroom/events',
  summary:
    'The class as you may know it: a snapshot, then each event. With `poll`, one answer instead of a stream.',
  kind: 'stream',
  params,
  query: z.object({
    /** Resume after this seq; without it, a snapshot comes first. */
    after: z.optional(z.coerce.number().check(z.int(), z.gte(0))),
    /** Any value: answer once, as a JSON array of the items, as soon as there are some. */
    poll: z.optional(z.string()),
  }),
  reply: streamItem,
});

export const listPeople = route({
  method: 'GET',
  path: '/api/classrooms/:classroom/people',
  summary: 'The names of who belongs to the class, for who is in it.',
  params,
  reply: z.object({
    people: z.array(z.object({ id: memberId, name: z.string(), role: z.enum(['staff', 'pupil', 'guest']) })),
  }),
});

export const requestMediaToken = route({
  method: 'POST',
  path: '/api/classrooms/:classroom/media-token',
  summary: 'Where and with what to join the voices and pictures of a class.',
  params,
  reply: z.object({
    url: z.string(),
    token: z.string(),
    /** Whether the member has a line there already, in another tab or device: a second one would end it. */
    seated: z.boolean(),
  }),
});

export const askToSend = route({
  method: 'POST',
  path: '/api/classrooms/:classroom/media-rights',
  summary:
    'Tell what you are about to send, of what the class allows: the media engine then takes it from you. What you were given by name needs no asking.',
  params,
  body: z.object({
    rights: z.array(z.enum(mediaRights)).check(z.minLength(1), z.maxLength(mediaRights.length)),
  }),
});
