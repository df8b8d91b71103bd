import * as z from 'zod/mini';
import { route } from '#kit/model/contract.ts';
import { lessonId } from '#people/model/ids.ts';
import { signals } from './capacity/stress.ts';
import { ticketId } from './ids.ts';
import { WORK_PARTS } from './work.ts';

/** Signed by the gate; what is longer than any of them is not looked at. */
const token = z.string().check(z.minLength(1), z.maxLength(4_096));
const instant = z.int().check(z.nonnegative());

/** What somebody holds their place with. */
const place = z.union([z.strictObject({ pass: token }), z.strictObject({ ticket: token })]);

/** How a walk-in pays for a ticket (G10); code and card also open their class's lane. */
const payment = z.union([
  z.strictObject({
    work: z.strictObject({
      /** Of the bulletin that asked for it. */
      seq: z.int().check(z.nonnegative()),
      nonces: z.array(z.int().check(z.nonnegative())).check(z.length(WORK_PARTS)),
    }),
  }),
  z.strictObject({ code: z.string().check(z.maxLength(20)) }),
  z.strictObject({ card: token }),
]);

export const givePass = route({
  method: 'POST',
  path: '/gate/pass',
  summary: 'Take a pass: it keeps a place by class at the gate until the end of the school year.',
  reply: z.object({
    /** Signed; its second part is the holder's to read: person, role, divisions and end, as base64url of JSON. */
    pass: z.string(),
  }),
});

export const giveClassCode = route({
  method: 'POST',
  path: '/gate/classes/:lesson/code',
  summary:
    'Show the code of a lesson’s class, for who teaches it: it brings pupils without a password into its lane.',
  params: z.object({ lesson: lessonId }),
  reply: z.object({
    /** Eight letters, shown in two groups of four. */
    code: z.string(),
    until: instant,
  }),
});

export const giveClassCard = route({
  method: 'POST',
  path: '/gate/classes/:lesson/card',
  summary: 'Print the card of a lesson’s class, for who teaches it: good until the end of the school year.',
  params: z.object({ lesson: lessonId }),
  reply: z.object({
    /** What comes behind `#carte=` in the address that its QR code holds. */
    card: z.string(),
  }),
});

export const readBulletin = route({
  method: 'GET',
  path: '/gate/bulletin.json',
  summary: 'Read what everybody who waits reads: a flattened JWS, rewritten each second.',
  reply: z.object({ protected: z.string(), payload: z.string(), signature: z.string() }),
});

export const readKeys = route({
  method: 'GET',
  path: '/gate/keys.json',
  summary: 'Read the public keys that bulletins are verified with.',
  reply: z.object({ keys: z.array(z.looseObject({ kty: z.string(), kid: z.string() })) }),
});

export const takeTicket = route({
  method: 'POST',
  path: '/gate/ticket',
  summary: 'Take a place by arrival, for work, or one in a class’s lane, by its code or card.',
  body: z.object({ id: ticketId, payment }),
  reply: z.object({
    ticket: z.string(),
    /** With a class code: the lesson whose class it is of, where its holder wants to go. */
    lesson: z.optional(lessonId),
  }),
});

export const reportPlace = route({
  method: 'POST',
  path: '/gate/census',
  summary: 'Say that one waits; only for those whom the bulletin asks.',
  body: z.object({ place, sample: z.int().check(z.positive()) }),
});

export const enter = route({
  method: 'POST',
  path: '/gate/enter',
  summary: 'Knock: whoever is called exchanges the place for an entry, a cookie.',
  body: z.object({ place, refusal: z.optional(token) }),
  reply: z.discriminatedUnion('answer', [
    /** The cookie is set; it ends then unless it is renewed. */
    z.object({ answer: z.literal('enter'), ends: instant }),
    /** All entries of this moment are taken. The place is kept; the refusal goes with the next knock, not before then. */
    z.object({ answer: z.literal('later'), notBefore: instant, refusal: z.string() }),
    /** Not called yet, or back too early. */
    z.object({ answer: z.literal('early') }),
  ]),
});

export const checkEntry = route({
  method: 'GET',
  path: '/gate/check',
  summary: 'Tell a proxy whether a request carries an entry: 204, or 401 without one.',
});

export const checkNewEntry = route({
  method: 'GET',
  path: '/gate/check/new',
  summary: 'Tell a proxy of an entry that its holder may not have received yet: 204, or 401.',
});

/** What an operator has ordered; null where the gate decides by itself. */
const orders = z.object({
  /** Everybody comes by the waiting page, whether they have to wait or not. */
  engaged: z.boolean(),
  /** Entries a second. */
  rate: z.nullable(z.number().check(z.nonnegative(), z.maximum(1_000_000))),
});

export const giveOrders = route({
  method: 'POST',
  path: '/gate/orders',
  summary: 'Engage or release the gate, or fix its rate: for its operator.',
  body: z.partial(orders),
  reply: orders,
});

const nodeReport = z.object({
  node: z.string().check(z.minLength(1), z.maxLength(100)),
  /** The largest of its signals over their limits: 0 idle, 1 at the limit. */
  stress: z.number().check(z.nonnegative()),
  /** Which of them that is. */
  by: z.optional(z.enum(signals)),
  /** People who did something lately. */
  inside: z.int().check(z.nonnegative()),
  /** How many people it bears now in place of one with everybody's camera; not said by a node whose classes have no ladder, or none yet. */
  relief: z.optional(z.number().check(z.positive(), z.maximum(1_000))),
});

export const reportNode = route({
  method: 'POST',
  path: '/gate/nodes',
  summary: 'Say how one of the school’s nodes is, each second: for the nodes themselves.',
  body: nodeReport,
  /** Who wants to be in the school, and how many it bears now. */
  reply: z.object({
    waiting: z.int(),
    inside: z.int(),
    /** Entries a second. */
    rate: z.number(),
    /** People inside; null until the school has been seen too full. */
    stock: z.nullable(z.number()),
  }),
});

export const showStatus = route({
  method: 'GET',
  path: '/gate/status',
  summary: 'What the gate does and why: for its operator.',
  reply: z.object({
    seq: z.int(),
    at: instant,
    engaged: z.boolean(),
    /** Of a gate that is engaged: since when, as far as this process knows. */
    since: z.optional(instant),
    orders,
    rate: z.number(),
    called: z.object({ teachers: z.number(), pupils: z.number(), walkIns: instant }),
    waiting: z.object({
      teachers: z.int(),
      pupils: z.int(),
      walkIns: z.int(),
      error: z.int(),
    }),
    work: z.int(),
    nodes: z.array(z.extend(nodeReport, { at: instant })),
  }),
});
