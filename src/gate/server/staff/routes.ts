import type { FastifyInstance } from 'fastify';
import type { Clock } from '#kit/model/clock.ts';
import { mount } from '#kit/server/http/mount.ts';
import type { Capacity } from '../../model/capacity/capacity.ts';
import { giveOrders, reportNode, showStatus } from '../../model/contract.ts';
import type { Writer } from '../writer/writer.ts';
import { staff } from './access.ts';
import type { OrderBook } from './orders.ts';

export interface StaffDeps {
  readonly clock: Clock;
  readonly tokens: readonly string[];
  readonly orders: OrderBook;
  readonly capacity: Capacity;
  readonly writer: Writer;
}

/** What the operator and the school's nodes tell the gate, and ask of it. */
export function mountStaff(app: FastifyInstance, deps: StaffDeps): void {
  const { clock, orders, capacity, writer } = deps;
  const isStaff = staff(deps.tokens);
  mount(app, giveOrders, isStaff, ({ body }) => orders.give(body));
  mount(app, reportNode, isStaff, ({ body }) => {
    capacity.report(clock.now(), body);
    return undefined;
  });
  mount(app, showStatus, isStaff, () => {
    const { seq, at, engaged, rate, called, calledTeachers, reached, waiting, work } = writer.bulletin;
    return {
      seq,
      at,
      engaged,
      since: writer.engagedSince,
      orders: orders.orders,
      rate,
      called: { teachers: calledTeachers, pupils: called, walkIns: reached },
      waiting,
      work,
      nodes: capacity.nodes(),
    };
  });
}
