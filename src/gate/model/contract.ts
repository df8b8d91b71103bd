import * as z from 'zod/mini';
import { route } from '#kit/model/contract.ts';

export const givePass = route({
  method: 'POST',
  path: '/gate/pass',
  summary: 'Take a pass: it keeps a place by class at the gate until the end of the school year.',
  reply: z.object({
    /** Signed; its second part is the holder's to read: person, role, divisions and end, as base64url of JSON. */
    pass: z.string(),
  }),
});
