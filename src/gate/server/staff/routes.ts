import type { FastifyInstance } from 'fastify';
import type { Clock } from '#kit/model/clock.ts';
import { mount } from '#kit/server/http/mount.ts';
import { giveOrders, reportNode, showStatus } from '../../model/contract.ts';
import { crowdAt } from '../door/crowd.ts';
import type { Post } from '../door/post.ts';
import { staff } from './access.ts';

export interface StaffDeps {
  readonly clock: Clock;
  readonly tokens: readonly string[];
  readonly post: Post;
}

/** What the operator and the school's nodes tell the gate, and ask of it. */
export function mountStaff(app: FastifyInstance, deps: StaffDeps): void {
  const { clock, post } = deps;
  const isStaff = staff(deps.tokens);
  mount(app, giveOrders, isStaff, async ({ body }) => {
    const orders = await post.here.orders.give(body);
    await post.save();
    return orders;
  });
  mount(app, reportNode, isStaff, ({ body }) => {
    const { here } = post;
    here.capacity.report(clock.now(), body);
    const { stock, ...crowd } = crowdAt(here);
    return { ...crowd, stock: Number.isFinite(stock) ? stock : null };
  });
  mount(app, showStatus, isStaff, () => {
    const { writer, orders, capacity } = post.here;
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
