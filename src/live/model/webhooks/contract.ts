import * as z from 'zod/mini';
import type { Branded } from '#kit/model/brand.ts';
import { route } from '#kit/model/contract.ts';
import { idOf, schoolId } from '#people/model/ids.ts';
import { messageKind, noticeKind, noticeKinds } from './kinds.ts';

export type EndpointId = Branded<string, 'EndpointId'>;

/** As many as a deployment has: each has sockets of its own, so that none waits for another. */
export const MOST_ENDPOINTS = 20;

const endpointId = idOf<EndpointId>(/^[A-Za-z0-9_-]{1,64}$/);
const messageId = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,160}$/));
const instant = z.int();
const whole = z.int().check(z.gte(0));

/** Neither a name and password before the host, nor a fragment: the one would be kept in the clear, the other is never sent. */
const url = z
  .url({ protocol: /^https?$/ })
  .check(z.maxLength(500), z.regex(/^https?:\/\/[^/?#@\\]+([/?][^#]*)?$/));
const kinds = z.array(noticeKind).check(z.minLength(1), z.maxLength(noticeKinds.length));

const endpoint = z.object({
  id: endpointId,
  url,
  kinds: z.array(noticeKind),
  /** The one school whose classes it is told of; null for all of the deployment. */
  school: z.nullable(schoolId),
  on: z.boolean(),
  /** Why the school itself turned it off: `gone`, it answered 410. */
  offBecause: z.nullable(z.literal('gone')),
  createdAt: instant,
  /** Messages that are to be sent yet. */
  waiting: whole,
  /** When the oldest of those that failed was first to be sent; null while all goes well. */
  failingSince: z.nullable(instant),
  /** Messages of the last week that were given up after three days. */
  gaveUp: whole,
  /** Until when messages are signed with the secret before this one as well. */
  oldSecretUntil: z.nullable(instant),
});
export type Endpoint = z.output<typeof endpoint>;

/** `whsec_` and base64, as the Standard Webhooks specification writes it. It is not shown again. */
const withSecret = z.object({ endpoint, secret: z.string() });

const delivery = z.object({
  /** The `webhook-id` that the receiver gets. */
  id: messageId,
  kind: messageKind,
  /** Of what it tells about. */
  at: instant,
  state: z.enum(['waiting', 'delivered', 'given-up', 'gone']),
  attempts: whole,
  /** When it is tried again; null when it is not. */
  next: z.nullable(instant),
  lastAttempt: z.nullable(instant),
  /** What came of the last attempt: the status that was answered, or why there was none. */
  outcome: z.nullable(
    z.union([
      z.int(),
      z.enum(['refused-address', 'no-such-host', 'unreachable', 'bad-certificate', 'timeout']),
    ]),
  ),
});
export type Delivery = z.output<typeof delivery>;

const params = z.object({ endpoint: endpointId });

export const listEndpoints = route({
  method: 'GET',
  path: '/api/webhooks',
  summary: 'The endpoints that are told what happens in classes, and how they fare.',
  reply: z.object({ endpoints: z.array(endpoint) }),
});

export const createEndpoint = route({
  method: 'POST',
  path: '/api/webhooks',
  summary:
    'Have another system told what happens in classes from now on, by messages signed as Standard Webhooks. The answer shows the secret, once.',
  body: z.object({ url, kinds, school: z.nullable(schoolId) }),
  reply: withSecret,
});

export const changeEndpoint = route({
  method: 'PATCH',
  path: '/api/webhooks/:endpoint',
  summary:
    'Change where an endpoint is or what it is told, or turn it off and on. While it is off nothing is kept for it.',
  params,
  body: z.object({
    url: z.optional(url),
    kinds: z.optional(kinds),
    school: z.optional(z.nullable(schoolId)),
    on: z.optional(z.boolean()),
  }),
  reply: endpoint,
});

export const removeEndpoint = route({
  method: 'DELETE',
  path: '/api/webhooks/:endpoint',
  summary: 'Forget an endpoint, and what was to be sent to it.',
  params,
});

export const renewSecret = route({
  method: 'POST',
  path: '/api/webhooks/:endpoint/secret',
  summary:
    'Give an endpoint a new secret, shown this once. For a day messages are signed with the one before as well.',
  params,
  reply: withSecret,
});

export const testEndpoint = route({
  method: 'POST',
  path: '/api/webhooks/:endpoint/test',
  summary: 'Send an endpoint a message of the kind `endpoint.test`; its deliveries say what came of it.',
  params,
  reply: delivery,
});

export const listDeliveries = route({
  method: 'GET',
  path: '/api/webhooks/:endpoint/deliveries',
  summary: 'The messages of the last week for an endpoint, the newest first, fifty at a time.',
  params,
  query: z.object({
    /** Only those after this one in the list. */
    after: z.optional(messageId),
  }),
  reply: z.object({ deliveries: z.array(delivery) }),
});

export const deliverAgain = route({
  method: 'POST',
  path: '/api/webhooks/:endpoint/deliveries/:delivery/again',
  summary: 'Send a message once more, at once and under the same id, whatever became of it before.',
  params: z.object({ endpoint: endpointId, delivery: messageId }),
  reply: delivery,
});
