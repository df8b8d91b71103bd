import { timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { Refusal } from '#kit/model/errors.ts';
import { gateErrors } from '../../model/errors.ts';

/** Lets in who shows one of the tokens that a cell's secrets give: its operator and its nodes. */
export function staff(tokens: readonly string[]) {
  const wanted = tokens.map((token) => Buffer.from(`Bearer ${token}`));
  const check = ({ request }: { readonly request: FastifyRequest }): undefined => {
    const given = Buffer.from(request.headers.authorization ?? '');
    const isStaff = wanted.some((token) => token.length === given.length && timingSafeEqual(token, given));
    if (!isStaff) throw new Refusal(gateErrors['gate.not-staff']);
    return undefined;
  };
  return Object.assign(check, { asks: 'staff' as const });
}
