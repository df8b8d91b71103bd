import type { FastifyInstance } from 'fastify';
import type { Clock } from '#kit/model/clock.ts';
import { Refusal } from '#kit/model/errors.ts';
import { mount } from '#kit/server/http/mount.ts';
import type { MemberViewer } from '#people/model/access.ts';
import { peopleErrors } from '#people/model/errors.ts';
import { type ClassOfLesson, requireAccess } from '#people/server/index.ts';
import { giveClassCard, giveClassCode } from '../../model/contract.ts';
import type { ClassCards } from '../credentials/card.ts';
import type { GatePeople } from '../deps.ts';
import type { ClassCodes } from './codes.ts';

export interface ClassRoutes {
  readonly clock: Clock;
  readonly people: GatePeople;
  readonly codes: ClassCodes;
  readonly cards: ClassCards;
}

export function mountClasses(app: FastifyInstance, { clock, people, codes, cards }: ClassRoutes): void {
  const member = requireAccess(people, { need: 'member' });
  mount(app, giveClassCode, member, async ({ params: { lesson }, access }) =>
    codes.of(lesson, await taught(people, lesson, access)),
  );
  mount(app, giveClassCard, member, async ({ params: { lesson }, access }) => {
    const { division, roster } = await taught(people, lesson, access);
    return { card: cards.sign({ division, roster }, clock.now()) };
  });
}

/** The class of a lesson, for who teaches it; nobody else learns whether there is such a lesson. */
async function taught(people: GatePeople, lesson: string, { person }: MemberViewer): Promise<ClassOfLesson> {
  const found = await people.classOf(lesson);
  if (!found?.staff.includes(person)) throw new Refusal(peopleErrors['people.not-allowed']);
  return found;
}
