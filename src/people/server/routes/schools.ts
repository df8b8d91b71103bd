import type { FastifyInstance } from 'fastify';
import { anyone, mount } from '#kit/server/http/mount.ts';
import { listSchools } from '../../model/contract.ts';
import type { Office } from '../deps.ts';
import * as schools from '../store/schools.ts';

export function mountSchools(app: FastifyInstance, { db }: Office): void {
  mount(app, listSchools, anyone, async () => ({ schools: await schools.listSchools(db) }));
}
