import type { FastifyInstance } from 'fastify';
import { mount } from '#kit/server/http/mount.ts';
import { requireAccess } from '#people/server/index.ts';
import { givePass } from '../../model/contract.ts';
import type { GatePeople } from '../deps.ts';
import type { PassDesk } from './desk.ts';

export function mountPasses(app: FastifyInstance, people: GatePeople, desk: PassDesk): void {
  mount(app, givePass, requireAccess(people, { need: 'member' }), async ({ access: viewer }) => ({
    pass: await desk.give(viewer),
  }));
}
